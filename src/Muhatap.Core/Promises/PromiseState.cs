namespace Muhatap.Core.Promises;

/// <summary>What became of a promise. Overdue is none of these: it is an open one whose time has passed. The numbers are stored; never renumber.</summary>
public enum PromiseState
{
    Open = 0,
    Kept = 1,

    /// <summary>One of us said that the sentence promises nothing.</summary>
    NotAPromise = 2,
}
