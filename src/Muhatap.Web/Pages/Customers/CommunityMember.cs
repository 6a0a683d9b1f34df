using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One account, or one name that is mentioned without an account we hold, near a customer.</summary>
/// <param name="Name">The network's id or folded handle it is known by.</param>
public sealed record CommunityMember(string Network, string Name, Account? Account)
{
    /// <summary>What an address names it by.</summary>
    public string Key => $"{Network}:{Account?.Key ?? Name}";

    /// <summary>When we saw the customer follow them.</summary>
    public DateTimeOffset? FollowedAt { get; set; }

    /// <summary>When we saw them follow the customer.</summary>
    public DateTimeOffset? FollowsAt { get; set; }

    /// <summary>The customer's posts that name them.</summary>
    public IReadOnlyList<PostId> Mentioned { get; set; } = [];

    /// <summary>The customer's posts that answer theirs.</summary>
    public IReadOnlyList<PostId> Answered { get; set; } = [];

    /// <summary>Their posts that name the customer.</summary>
    public IReadOnlyList<PostId> MentionedBy { get; set; } = [];

    /// <summary>How much shows that the two know each other: posts and follows.</summary>
    public int Ties => Mentioned.Count + Answered.Count + MentionedBy.Count + (FollowedAt is null ? 0 : 1) + (FollowsAt is null ? 0 : 1);
}

/// <summary>Which of the posts between a customer and their circle.</summary>
public enum CommunityTie
{
    Mentioned,
    Answered,
    MentionedBy,

    /// <summary>What the circle, or one of it, said.</summary>
    Said,

    /// <summary>What the customer said.</summary>
    Own,

    /// <summary>What the customer answered in surveys.</summary>
    Survey,
}

/// <summary>What one post felt like.</summary>
public readonly record struct FeltPost(PostId Id, AccountId AccountId, string Network, PostKind Kind, Sentiment Sentiment);

/// <summary>What of a post shows whom it is about.</summary>
internal sealed record SaidPost(PostId Id, AccountId AccountId, string Network, string Text, string? Parent)
{
    /// <summary>True where the text names the handle with an @ and the name ends there.</summary>
    public bool Names(string? handle)
    {
        if (string.IsNullOrEmpty(handle))
            return false;
        var sign = "@" + handle;
        for (var at = 0; (at = Text.IndexOf(sign, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += sign.Length)
        {
            var end = at + sign.Length;
            if (end == Text.Length || !IsOfName(Text, end))
                return true;
        }
        return false;
    }

    // A full stop belongs to a name only where the name goes on after it.
    private static bool IsOfName(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || text[at] is '_' or '-'
        || (text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
}
