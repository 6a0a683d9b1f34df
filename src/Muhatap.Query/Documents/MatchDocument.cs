using Muhatap.Core.Posts;
using Muhatap.Core.Readings;

namespace Muhatap.Query.Documents;

/// <summary>All that a query can ask about one post. What is null is not known yet.</summary>
public sealed record MatchDocument
{
    public MatchDocument(IncomingPost post, Reading? reading = null)
    {
        Post = post;
        Reading = reading;
    }

    public IncomingPost Post { get; init; }

    /// <summary>Null before the text engine has read the post.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Where the source says the post or its author is.</summary>
    public string? Country { get; init; }

    public string? City { get; init; }

    /// <summary>Null before the author is matched to a customer.</summary>
    public RelatedFields? Related { get; init; }
}

/// <summary>What is known of the customer behind a post.</summary>
/// <param name="Customer">The customer's number.</param>
/// <param name="Status">The conversation's status.</param>
public sealed record RelatedFields(string? Customer, string? Segment, IReadOnlyList<string> Products, string? Status);
