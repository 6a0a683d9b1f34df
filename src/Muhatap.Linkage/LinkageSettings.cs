using Muhatap.Linkage.Clusters;
using Muhatap.Linkage.Records;

namespace Muhatap.Linkage;

/// <summary>What may be set; everything has a default that fits a file nobody configured.</summary>
public sealed record LinkageSettings
{
    /// <summary>Pairs at or over this probability are given out, and join records into clusters.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Kinds of single columns, where the detected ones are not wanted.</summary>
    public IReadOnlyDictionary<string, ColumnKind>? Kinds { get; init; }

    /// <summary>How many pairs blocking may make; null chooses by the number of records.</summary>
    public long? PairBudget { get; init; }

    /// <summary>
    /// Blocking rules in words, one a rule: the names of its keys joined by " + " ("surname:sound + birth_date"); null has them chosen from the file.
    /// A name that isn't there is refused with the names there are.
    /// </summary>
    public IReadOnlyList<string>? BlockingRules { get; init; }

    /// <summary>
    /// How many matching pairs the customary m of a comparison counts as. Where few pairs can match at all, a larger number keeps the
    /// estimate from running after whatever many pairs happen to share.
    /// </summary>
    public double PriorPairs { get; init; } = 8;

    public Decisions Decisions { get; init; } = Decisions.None;

    /// <summary>Cluster ids given before, by record id, so that clusters keep their ids.</summary>
    public IReadOnlyDictionary<string, string>? PreviousClusters { get; init; }
}
