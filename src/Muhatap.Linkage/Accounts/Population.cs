namespace Muhatap.Linkage.Accounts;

/// <summary>
/// How much of the accounts' owners is of the people whose name shares are known: a network where few are called Mehmet at all has few who are called
/// Mehmet and are somebody else.
/// </summary>
internal static class Population
{
    /// <summary>How many of those who have a common given name write it out in their handle.</summary>
    private const double WritesGivenName = 0.4;
    private const double Least = 0.03;

    /// <summary>The share, from 0.03 to 1: names found in handles over names expected in them.</summary>
    public static double Share(IReadOnlyList<HandleText> handles)
    {
        var names = NameShares.KnownGivenNames.Where(name => name.Length >= 5).ToHashSet(StringComparer.Ordinal);
        var expected = names.Sum(name => NameShares.OfGivenName(name)) * WritesGivenName * handles.Count;
        var found = handles.Count(handle => handle.GivenNames.Exists(names.Contains));
        // A few handles tell little: half a dozen imagined ones stand for the whole population.
        return Math.Clamp((found + 6) / (expected + 6), Least, 1);
    }
}
