namespace Muhatap.Text.SelfStatements;

/// <summary>What somebody said of their own life.</summary>
public enum SelfStatementKind
{
    /// <summary>Moved: the value is a province.</summary>
    City,

    /// <summary>Began to work as something: the value is what they wrote.</summary>
    Job,

    /// <summary>The value is <c>new_job</c>, <c>married</c>, <c>graduated</c>, <c>retired</c> or <c>parent</c>.</summary>
    LifeEvent,
}
