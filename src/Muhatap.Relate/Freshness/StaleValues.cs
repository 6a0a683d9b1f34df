using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Relate.Golden;
using Muhatap.Text.SelfStatements;

namespace Muhatap.Relate.Freshness;

/// <summary>What an account says that the record does not. Pure.</summary>
internal static class StaleValues
{
    /// <summary>What a post says of its author's life, where the record is older and says otherwise or nothing.</summary>
    public static IEnumerable<(AttributeKind Kind, string Value)> OfPost(
        Post post,
        IReadOnlyCollection<Statement> statements,
        SurvivorshipRules rules
    )
    {
        foreach (var said in SelfStatementReader.Read(post.Text))
        {
            var kind = KindOf(said.Kind);
            var held = GoldenRecord.Choose(kind, statements, rules);
            if (held is null || (held.Winner.At < post.CreatedAt && NameKeys.Begin(held.Value) != NameKeys.Begin(said.Value)))
                yield return (kind, said.Value);
        }
    }

    /// <summary>
    /// The name the profile shows now, where the given name is the record's and the surname is another: somebody married, or
    /// gave only half of it. A pen name agrees in nothing and proposes nothing.
    /// </summary>
    public static IEnumerable<(AttributeKind Kind, string Value)> OfProfile(
        Account account,
        IReadOnlyCollection<Statement> statements,
        SurvivorshipRules rules
    )
    {
        if (GoldenRecord.Choose(AttributeKind.Name, statements, rules) is not { } held || account.DisplayName is not { } shown)
            yield break;
        if (GoldenRecord.Choose(AttributeKind.Kind, statements, rules)?.Value == "company")
            yield break;
        var old = NameKeys.Begin(held.Value).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var now = NameKeys.Begin(shown).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName = now.Length is 2 or 3 && Array.TrueForAll(now, word => word.Length > 1 && word.All(char.IsAsciiLetter));
        if (isName && old.Length >= 2 && now[0] == old[0] && now[^1] != old[^1] && !old.Contains(now[^1], StringComparer.Ordinal))
            yield return (AttributeKind.Name, shown.Trim());
    }

    private static AttributeKind KindOf(SelfStatementKind kind) =>
        kind switch
        {
            SelfStatementKind.City => AttributeKind.City,
            SelfStatementKind.Job => AttributeKind.Job,
            _ => AttributeKind.LifeEvent,
        };
}
