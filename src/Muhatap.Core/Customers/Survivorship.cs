namespace Muhatap.Core.Customers;

/// <summary>Which of several sources' values the golden record takes. The numbers are stored; never renumber.</summary>
public enum Survivorship
{
    /// <summary>Of the source that stands highest in the order of trust; among equals the newest.</summary>
    MostTrusted = 0,
    Newest = 1,
    Longest = 2,

    /// <summary>What most sources say; among equals the newest.</summary>
    MostAgreed = 3,

    /// <summary>The strictest; for how far a customer lets us come near, which must never be lost to a laxer source.</summary>
    Strictest = 4,
}
