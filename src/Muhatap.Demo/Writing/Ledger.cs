using Muhatap.Demo.Chances;
using Muhatap.Demo.Material;

namespace Muhatap.Demo.Writing;

/// <summary>
/// Hands out lines so that none is worn out: always one of those used least among the fitting ones. This is what keeps every
/// sentence frame under its share of the posts.
/// </summary>
internal sealed class Ledger(Library library)
{
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, Wanted), IReadOnlyList<Line>> fitting = [];

    public Line? Take(string kind, Wanted wanted, Chance chance)
    {
        IReadOnlyList<Line> lines = Fitting(kind, wanted);
        if (lines.Count == 0)
            return null;
        int least = int.MaxValue;
        int ties = 0;
        Line? taken = null;
        foreach (Line line in lines)
        {
            int count = uses.GetValueOrDefault(line.Place);
            if (count > least)
                continue;
            ties = count < least ? 1 : ties + 1;
            least = count;
            if (chance.Below(ties) == 0)
                taken = line;
        }
        uses[taken!.Place] = least + 1;
        return taken;
    }

    /// <summary>How many lines fit, and how often the least used of them was taken.</summary>
    public int Least(string kind, Wanted wanted)
    {
        int least = int.MaxValue;
        foreach (Line line in Fitting(kind, wanted))
            least = Math.Min(least, uses.GetValueOrDefault(line.Place));
        return least;
    }

    private IReadOnlyList<Line> Fitting(string kind, Wanted wanted)
    {
        if (!fitting.TryGetValue((kind, wanted), out IReadOnlyList<Line>? lines))
            fitting[(kind, wanted)] = lines = [.. library.Of(kind).Where(line => Fits(line, wanted))];
        return lines;
    }

    private static bool Fits(Line line, Wanted wanted) =>
        (line.Sector is null || wanted.Sector is null || string.Equals(line.Sector, wanted.Sector, StringComparison.Ordinal))
        && (line.Subject is null || wanted.Subject is null || line.Subject.Split(',').Contains(wanted.Subject, StringComparer.Ordinal))
        && (line.Network is null || string.Equals(line.Network, wanted.Network, StringComparison.Ordinal))
        && (line.Intent is null || wanted.Intent is null || line.Intent == wanted.Intent)
        && (line.Sentiment is null || wanted.Sentiment is null || line.Sentiment == wanted.Sentiment)
        && string.Equals(line.Language, wanted.Language ?? "tr", StringComparison.Ordinal);
}
