using Muhatap.Query.Syntax;

namespace Muhatap.Listen.Guide;

/// <summary>
/// The query that a guided topic's answers come to: <c>names NOT (noise)</c>, where what must never be missed overrules the noise, or
/// what is asked for though no name stands there.
/// </summary>
/// <param name="Text">Parses, and reads back from its own spelling; null where no name can be looked for.</param>
/// <param name="Unread">Lines in which there is nothing to look for, as typed.</param>
/// <param name="Error">Where the answers together are more than one query can hold.</param>
public sealed record GuideQuery(string? Text, IReadOnlyList<string> Unread, QueryError? Error)
{
    /// <summary>Lines of one box that are looked at.</summary>
    public const int MostLines = 100;

    public static GuideQuery Of(GuideAnswers answers)
    {
        var unread = new List<string>();
        var names = Read(answers.Names, inflects: true, unread);
        var alone = Read(answers.Alone, inflects: false, unread);
        var must = Read(answers.Must, inflects: true, unread);
        var noise = Read(answers.Noise, inflects: true, unread);
        foreach (var ticked in answers.Ticked.Take(MostLines))
        {
            if (NoiseMark.Of(ticked)?.Query() is { } query)
                noise.Add(query);
        }
        if (names.Count == 0)
            return new GuideQuery(null, unread, null);
        var text = AnyOf(names);
        // What must never be missed says nothing where nothing is left out.
        if (noise.Count > 0)
            text += must.Count > 0 ? $" ({string.Join(" OR ", Distinct(must))} OR NOT {AnyOf(noise)})" : $" NOT {AnyOf(noise)}";
        if (alone.Count > 0)
            text = (noise.Count > 0 ? $"({text})" : text) + " OR " + string.Join(" OR ", Distinct(alone));
        var parse = QueryParser.Parse(text);
        return parse.Query is null ? new GuideQuery(null, unread, parse.Errors[0]) : new GuideQuery(parse.Query.ToString(), unread, null);
    }

    /// <summary>The names alone: what noise is proposed from. Null where none can be looked for.</summary>
    public static ListeningQuery? NamesOf(GuideAnswers answers)
    {
        var names = Read(answers.Names, inflects: true, []);
        return names.Count == 0 ? null : QueryParser.Parse(AnyOf(names)).Query;
    }

    /// <summary>The lines of a box that hold anything, as typed.</summary>
    public static IEnumerable<string> LinesOf(string box) =>
        box.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostLines);

    /// <summary>What one typed name is looked for as, or null where it can't be.</summary>
    public static string? LookedForAs(string name) => GuideLine.Read(name, inflects: true);

    private static List<string> Read(string box, bool inflects, List<string> unread)
    {
        var read = new List<string>();
        foreach (var line in LinesOf(box))
        {
            if (GuideLine.Read(line, inflects) is { } query)
                read.Add(query);
            else
                unread.Add(line);
        }
        return read;
    }

    private static string AnyOf(List<string> queries)
    {
        var some = Distinct(queries);
        return some.Count == 1 ? some[0] : $"({string.Join(" OR ", some)})";
    }

    private static List<string> Distinct(List<string> queries) => [.. queries.Distinct(StringComparer.Ordinal)];
}
