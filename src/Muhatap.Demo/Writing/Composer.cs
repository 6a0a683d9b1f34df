using System.Text;
using System.Text.RegularExpressions;
using Muhatap.Core.Readings;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Material;
using Muhatap.Demo.Turkish;
using Muhatap.Demo.Voices;

namespace Muhatap.Demo.Writing;

/// <summary>Makes texts out of whole lines, or out of an opening, what happened, details, feelings, a demand and a closing.</summary>
internal sealed partial class Composer
{
    private readonly Ledger ledger;
    private readonly Gaps gaps;
    private readonly Chance chance;

    public Composer(Library library, Chance chance)
    {
        this.chance = chance;
        ledger = new Ledger(library);
        gaps = new Gaps(library, chance);
    }

    /// <summary>One line of this kind, as it stands; null where none fits.</summary>
    public Draft? Line(string kind, Wanted wanted, Teller teller) =>
        ledger.Take(kind, wanted, chance) is { } line ? Render([line], teller) : null;

    /// <summary>Lines of several kinds, one after another; kinds without a fitting line are passed over.</summary>
    public Draft Chain(IReadOnlyList<string> kinds, Wanted wanted, Teller teller)
    {
        var lines = new List<Line>();
        foreach (string kind in kinds)
            if (ledger.Take(kind, wanted, chance) is { } line)
                lines.Add(line);
        return lines.Count > 0
            ? Render(lines, teller)
            : throw new InvalidOperationException($"No line for {string.Join(", ", kinds)} with {wanted}.");
    }

    /// <summary>What a customer says in public, in a message or in a mail.</summary>
    public Draft Customer(Wanted wanted, Teller teller)
    {
        bool whole = chance.Happens(.5) && ledger.Least("whole", wanted) <= ledger.Least("what", wanted);
        if (whole && Line("whole", wanted, teller) is { } draft)
            return draft;
        if (ledger.Take("what", wanted, chance) is not { } what)
            return Line("whole", wanted, teller) ?? throw new InvalidOperationException($"No text for {wanted}.");
        return Render(Around(what, wanted), teller);
    }

    /// <summary>A complaint as it is written on a complaint site: a title and several paragraphs.</summary>
    public Draft Long(Wanted wanted, Teller teller)
    {
        if (chance.Happens(.35) && Line("long", wanted, teller) is { } whole)
            return whole;
        Line what = ledger.Take("long.what", wanted, chance) ?? throw new InvalidOperationException($"No long.what for {wanted}.");
        Wanted same = wanted with { Subject = what.Subject };
        var paragraphs = new List<List<Line>> { new(), new(), new() };
        Take(paragraphs[0], "long.open", same, .7);
        paragraphs[0].Add(what);
        Take(paragraphs[1], "long.try", same, .9);
        Take(paragraphs[1], "long.more", same, .6);
        Take(paragraphs[2], "long.feel", same, .6);
        Take(paragraphs[2], "long.demand", same, .95);
        Take(paragraphs[2], "long.close", same, .5);
        Draft? title = what.Title is null
            ? Line("long.title", same, Sober(teller))
            : Render([what with { Text = what.Title, Title = null }], Sober(teller));
        var texts = paragraphs.Where(lines => lines.Count > 0).Select(lines => Plain(lines, teller));
        string text = Style(string.Join(chance.Happens(.7) ? "\n\n" : " ", texts), teller, Sentiment.Negative, english: false);
        return new Draft(text, title?.Text, [what, .. paragraphs.SelectMany(lines => lines).Where(line => line != what)]);
    }

    /// <summary>The same voice for titles, greetings and signatures: people take more care there.</summary>
    public static Teller Sober(Teller teller) =>
        teller with
        {
            Voice = teller.Voice with { Emoji = 0, Bangs = 0, Shout = 0, Typo = 0, Stretch = 0, Dialect = null },
        };

    private void Take(List<Line> to, string kind, Wanted wanted, double probability)
    {
        if (chance.Happens(probability) && ledger.Take(kind, wanted, chance) is { } line)
            to.Add(line);
    }

    private List<Line> Around(Line what, Wanted wanted)
    {
        Wanted same = wanted with
        {
            Subject = what.Subject,
            Intent = what.Intent ?? wanted.Intent,
            Sentiment = what.Sentiment ?? wanted.Sentiment,
        };
        // A line that already says it ironically is spoilt by plain feelings around it.
        bool bare = what.Ironic;
        var lines = new List<Line>();
        Take(lines, "open", same, bare ? 0 : .34);
        lines.Add(what);
        Take(lines, "detail", same, bare ? .2 : .45);
        Take(lines, "feel", same, bare ? 0 : .35);
        Take(lines, "demand", same, bare ? .1 : .4);
        Take(lines, "close", same, bare ? 0 : .22);
        if (lines.Count > 1 && lines[0] == what && chance.Happens(.2))
            lines.Reverse(0, Math.Min(2, lines.Count));
        return lines;
    }

    private Draft Render(IReadOnlyList<Line> lines, Teller teller)
    {
        string plain = Plain(lines, teller);
        Sentiment sentiment = lines.Select(line => line.Sentiment).FirstOrDefault(value => value is not null) ?? Sentiment.Neutral;
        string? title = lines.Select(line => line.Title).FirstOrDefault(value => value is not null) is { } template
            ? Written(template, teller)
            : null;
        return new Draft(Style(plain, teller, sentiment, lines[0].Language == "en"), title, lines);
    }

    private string Style(string text, Teller teller, Sentiment sentiment, bool english) =>
        Styling.Apply(text, teller.Voice, sentiment, english, chance);

    private string Plain(IEnumerable<Line> lines, Teller teller)
    {
        var text = new StringBuilder();
        foreach (Line line in lines)
        {
            string written = Written(line.Text, teller);
            if (written.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append(
                    char.IsPunctuation(text[^1]) || text[^1] > 0x2000 ? " "
                    : chance.Happens(.5) ? ", "
                    : ". "
                );
            bool goesOn = text.Length > 1 && text[^2] == ',';
            text.Append(goesOn && !StartsWithName(written, teller) ? Casing.Lower(written[..1]) + written[1..] : written);
        }
        return text.ToString();
    }

    private static bool StartsWithName(string text, Teller teller) =>
        (text.Length > 1 && char.IsUpper(text[1]))
        || new[]
        {
            teller.Brand?.Name,
            teller.Rival?.Name,
            teller.Person?.City,
            teller.Person?.District,
            teller.Person?.FirstName,
            teller.To,
        }.Any(name => name is not null && text.StartsWith(name, StringComparison.Ordinal));

    private string Written(Template template, Teller teller)
    {
        var text = new StringBuilder();
        template.Write(text, chance.Below, (slot, ending) => gaps.Fill(slot, ending, teller));
        string clean = Spaces().Replace(text.ToString(), " ");
        clean = BeforeMark().Replace(clean, "${mark}").TrimStart(' ', ',').TrimEnd(' ');
        return SentenceStart().Replace(Casing.Capital(clean), match => match.Value[..^1] + Casing.Upper(match.Value[^1]));
    }

    [GeneratedRegex(@" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" +(?<mark>[,.!?\n])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeMark();

    /// <summary>After a stop, a small letter that a choice left there; not after an abbreviation's or an ordinal's stop.</summary>
    [GeneratedRegex(@"(?<=\p{L}{2})[.!?] +\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceStart();
}
