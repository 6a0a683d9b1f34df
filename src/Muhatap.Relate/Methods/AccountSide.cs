using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;

namespace Muhatap.Relate.Methods;

/// <summary>Something an account wrote: when, and its words folded as copies are compared.</summary>
internal readonly record struct Wrote(DateTimeOffset At, string Words, IReadOnlyList<string> Links);

/// <summary>An account as methods look at it.</summary>
/// <param name="Wrote">Its latest posts; empty where no method that is on asks for them.</param>
/// <param name="Mentions">Folded handles it named.</param>
internal sealed record AccountSide(
    AccountId Id,
    string Network,
    string? Handle,
    AccountProfile? Profile,
    IReadOnlyList<Wrote> Wrote,
    IReadOnlySet<string> Mentions
)
{
    public string? HandleKey { get; } = AccountKey.Fold(Handle);

    /// <summary>What its linked page was seen to hold of a kind (<c>me</c>, <c>link</c>, <c>contact</c>).</summary>
    public IEnumerable<string> Found(params string[] kinds) =>
        (Profile?.PageFound ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .Where(line => line.Length == 2 && kinds.Contains(line[0]))
            .Select(line => line[1]);
}
