namespace Muhatap.Core.Retention;

/// <summary>What a retention rule is about. The numbers are stored; never renumber.</summary>
public enum RetentionKind
{
    /// <summary>Posts of people nobody knows, with the accounts that are left with nothing.</summary>
    Strangers = 0,

    /// <summary>Closed conversations, with what we wrote in them.</summary>
    Conversations = 1,

    /// <summary>What a system said of a customer and does not say any more.</summary>
    Records = 2,

    /// <summary>Notes of calls and answers to surveys.</summary>
    CallsAndSurveys = 3,

    /// <summary>Links that were undone, with their evidence.</summary>
    UndoneLinks = 4,

    /// <summary>Who of us did and read what. Proofs of deletion stay.</summary>
    Audit = 5,
}
