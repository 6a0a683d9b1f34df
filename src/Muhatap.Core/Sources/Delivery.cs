using Muhatap.Core.Activities;
using Muhatap.Core.Posts;

namespace Muhatap.Core.Sources;

/// <summary>What a reader hands over at once. It is stored in one transaction together with <see cref="Cursor"/>.</summary>
public sealed record Delivery
{
    public IReadOnlyList<IncomingPost> Posts { get; init; } = [];

    public IReadOnlyList<IncomingActivity> Activities { get; init; } = [];

    /// <summary>External ids, on the source's network, of posts their authors took back.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>The network's own ids of accounts whose owners deleted them: all their posts are taken back.</summary>
    public IReadOnlyList<string> DeletedAccounts { get; init; } = [];

    /// <summary>Where to go on after this delivery; the reader's own format. Null leaves the stored cursor as it is.</summary>
    public string? Cursor { get; init; }

    /// <summary>What could not be read, each with its place; shown in the source's health.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
