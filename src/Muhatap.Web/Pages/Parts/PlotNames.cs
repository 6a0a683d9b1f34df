namespace Muhatap.Web.Pages.Parts;

/// <summary>Which bars of a plot carry a name below them.</summary>
internal static class PlotNames
{
    /// <summary>Up to <paramref name="most"/> places among <paramref name="count"/>, evenly apart, the first and the last among them: names that are spread over the whole width then stand under their bars.</summary>
    public static IEnumerable<int> Places(int count, int most)
    {
        var names = Math.Min(count, most);
        for (var i = 0; i < names; i++)
            yield return names == 1 ? 0 : (int)Math.Round(i * (count - 1) / (double)(names - 1));
    }
}
