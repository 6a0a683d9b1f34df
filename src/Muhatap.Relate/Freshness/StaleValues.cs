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

    /// <summary>
    /// What the bio and the place field say now, where the record is older than they were seen to and says otherwise or nothing.
    /// A job said more or less exactly than on the record (teacher, class teacher) is the same job.
    /// </summary>
    public static IEnumerable<(AttributeKind Kind, string Value)> OfBio(
        AccountProfile profile,
        IReadOnlyCollection<Statement> statements,
        SurvivorshipRules rules
    )
    {
        if (GoldenRecord.Choose(AttributeKind.Kind, statements, rules)?.Value == "company")
            yield break;
        foreach (var said in ProfileStatementReader.Read(profile.Bio, profile.Location))
        {
            var kind = KindOf(said.Kind);
            var held = GoldenRecord.Choose(kind, statements, rules);
            if (held is null || (held.Winner.At < profile.SeenAt && !SaysSame(kind, held.Value, said.Value)))
                yield return (kind, said.Value);
        }
    }

    /// <summary>Whether the profile says this of its owner as it stands.</summary>
    public static bool Says(AccountProfile profile, AttributeKind kind, string value) =>
        ProfileStatementReader.Read(profile.Bio, profile.Location).Any(said => KindOf(said.Kind) == kind && said.Value == value);

    private static bool SaysSame(AttributeKind kind, string held, string said)
    {
        var (old, now) = (NameKeys.Begin(held), NameKeys.Begin(said));
        return old == now
            || (
                kind == AttributeKind.Job
                && (
                    old.EndsWith(now.TrimEnd('i'), StringComparison.Ordinal)
                    || now.TrimEnd('i').EndsWith(old.TrimEnd('i'), StringComparison.Ordinal)
                )
            );
    }

    private static AttributeKind KindOf(SelfStatementKind kind) =>
        kind switch
        {
            SelfStatementKind.City => AttributeKind.City,
            SelfStatementKind.Job => AttributeKind.Job,
            _ => AttributeKind.LifeEvent,
        };
}
