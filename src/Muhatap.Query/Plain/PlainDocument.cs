using Muhatap.Query.Documents;
using Muhatap.Query.Syntax;
using Muhatap.Query.Words;

namespace Muhatap.Query.Plain;

/// <summary>Everything that can be found in a document's title and text, in a list.</summary>
internal sealed class PlainDocument
{
    /// <summary>No phrase and no NEAR reaches from the title into the text.</summary>
    internal const int GapAfterTitle = 1000;

    private readonly string _title;
    private readonly string _text;
    private readonly List<Occurrence> _occurrences = [];

    internal PlainDocument(string? title, string text)
    {
        _title = title ?? "";
        _text = text;
        var position = 0;
        var sink = new Sink(_occurrences, Zone.Title);
        OccurrenceWalk.Walk(_title, ref position, ref sink);
        position += GapAfterTitle;
        sink = new Sink(_occurrences, Zone.Anywhere);
        OccurrenceWalk.Walk(_text, ref position, ref sink);
    }

    /// <summary>The positions of a word, ascending and each once.</summary>
    internal List<int> Positions(QueryWord word, Zone zone) =>
        [.. Find(word, zone).Select(occurrence => occurrence.Position).Distinct().Order()];

    internal IEnumerable<Occurrence> Find(QueryWord word, Zone zone)
    {
        foreach (var occurrence in _occurrences)
        {
            if (zone == Zone.Title && occurrence.Zone != Zone.Title)
                continue;
            var written = (occurrence.Zone == Zone.Title ? _title : _text).AsSpan(occurrence.Start, occurrence.Length);
            if (occurrence.Kind == WordMatch.KindOf(word) && WordMatch.Matches(word, occurrence.Form, written))
                yield return occurrence;
        }
    }

    internal sealed record Occurrence(Zone Zone, OccurrenceKind Kind, string Form, int Start, int Length, int Position);

    private readonly struct Sink(List<Occurrence> into, Zone zone) : IOccurrenceSink
    {
        public void Add(OccurrenceKind kind, ReadOnlySpan<char> form, int start, int length, int position) =>
            into.Add(new Occurrence(zone, kind, form.ToString(), start, length, position));
    }
}
