namespace Muhatap.Analyze.Complaints;

/// <summary>By whose word a complaint counts as solved.</summary>
public enum SolvedWord
{
    /// <summary>Nobody says so.</summary>
    Nobody,

    /// <summary>Only we do: it was closed, and the customer is silent.</summary>
    Ours,

    /// <summary>The customer, in a closing answer in the conversation.</summary>
    ClosingAnswer,

    /// <summary>The customer, in a later post about the same subject outside the conversation.</summary>
    LaterPost,
}
