namespace Muhatap.Linkage.Comparisons;

/// <summary>One answer a comparison can give.</summary>
/// <param name="TypicalM">How often two records of one person give it, before the data has spoken; the levels of a comparison add up to 1.</param>
/// <param name="TermAdjusted">Whether agreeing on a rare value counts more than on a common one.</param>
public sealed record ComparisonLevel(string Name, double TypicalM, bool TermAdjusted = false);
