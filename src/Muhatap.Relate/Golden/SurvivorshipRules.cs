using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Golden;

/// <summary>The rules in force, attribute by attribute, and the order of trust among the sources.</summary>
public sealed class SurvivorshipRules
{
    private static readonly Dictionary<AttributeKind, Survivorship> Defaults = new()
    {
        [AttributeKind.Name] = Survivorship.MostTrusted,
        [AttributeKind.Kind] = Survivorship.MostTrusted,
        [AttributeKind.Number] = Survivorship.MostTrusted,
        [AttributeKind.Segment] = Survivorship.MostTrusted,
        [AttributeKind.City] = Survivorship.Newest,
        [AttributeKind.BirthDate] = Survivorship.MostAgreed,
        [AttributeKind.PreferredChannel] = Survivorship.Newest,
        [AttributeKind.ContactWish] = Survivorship.Strictest,
        [AttributeKind.Note] = Survivorship.Newest,
        [AttributeKind.Job] = Survivorship.Newest,
        [AttributeKind.LifeEvent] = Survivorship.Newest,
    };

    private readonly Dictionary<AttributeKind, Survivorship> rules;
    private readonly Dictionary<string, int> ranks;

    /// <param name="rules">Where they differ from the defaults.</param>
    /// <param name="trusted">Sources, the most trusted first; those not named come after them.</param>
    public SurvivorshipRules(IEnumerable<KeyValuePair<AttributeKind, Survivorship>> rules, IReadOnlyList<string> trusted)
    {
        this.rules = new Dictionary<AttributeKind, Survivorship>(Defaults);
        foreach (var (kind, rule) in rules)
        {
            if (Choices(kind).Contains(rule))
                this.rules[kind] = rule;
        }
        Trusted = trusted;
        ranks = trusted.Select((source, rank) => (source, rank)).ToDictionary(row => row.source, row => row.rank, StringComparer.Ordinal);
    }

    public static SurvivorshipRules Standard { get; } = new([], []);

    /// <summary>Sources in the order of trust.</summary>
    public IReadOnlyList<string> Trusted { get; }

    public Survivorship Of(AttributeKind kind) => rules[kind];

    public int RankOf(string source) => ranks.GetValueOrDefault(source, int.MaxValue);

    /// <summary>The rules an attribute may have. How far a customer lets us come near has one only: the strictest.</summary>
    public static IReadOnlyList<Survivorship> Choices(AttributeKind kind) =>
        kind switch
        {
            AttributeKind.ContactWish => [Survivorship.Strictest],
            AttributeKind.Name or AttributeKind.Note =>
            [
                Survivorship.MostTrusted,
                Survivorship.Newest,
                Survivorship.Longest,
                Survivorship.MostAgreed,
            ],
            _ => [Survivorship.MostTrusted, Survivorship.Newest, Survivorship.MostAgreed],
        };

    public static async Task<SurvivorshipRules> LoadAsync(MuhatapDb db, CancellationToken cancellationToken)
    {
        var saved = await db.SurvivorshipRules.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        var trusted = await db
            .SourceTrusts.AsNoTracking()
            .OrderBy(row => row.Rank)
            .Select(row => row.Source)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new SurvivorshipRules(saved.Select(row => KeyValuePair.Create(row.Attribute, row.Rule)), trusted);
    }
}
