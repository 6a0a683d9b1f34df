namespace Muhatap.Analyze.Engagement;

/// <summary>
/// Who wrote a post, as far as what is stored tells; the first that fits. Who works for us is not stored, so no employees are told apart.
/// </summary>
public enum AuthorKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>An account marked as our own.</summary>
    Own,

    /// <summary>An account known as a competitor's own.</summary>
    Rival,

    /// <summary>It came as an article of a news source.</summary>
    Press,

    /// <summary>At least five posts in the period, and more than half of them repeat another's text.</summary>
    Machine,

    /// <summary>The account is linked with a customer.</summary>
    Customer,

    /// <summary>At least three posts in the period, more than half of them positive and none negative.</summary>
    Supporter,
}
