using System.Text;
using Muhatap.Core.Readings;

namespace Muhatap.Text.Training;

/// <summary>
/// Grows training texts from written lines. A file holds directives <c>= intent urgency feeling subjects</c> (feeling is
/// <c>-</c>, <c>0</c> or <c>+</c>; subjects joined by commas, <c>-</c> for none) each followed by lines of text, in which
/// <c>[a|b]</c> is a choice and <c>{name}</c> one entry of <c>slots.txt</c>. The same seed always grows the same texts.
/// </summary>
internal sealed class SeedGrammar
{
    private const int MostPerLine = 14;
    private readonly Dictionary<string, string[]> slots;
    private readonly Random random;

    public SeedGrammar(IEnumerable<string> slotLines, int seed)
    {
        random = new Random(seed);
        slots = slotLines
            .Where(l => l.Contains('=', StringComparison.Ordinal))
            .Select(l => l.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(p => p[0], p => p[1].Split('|'), StringComparer.Ordinal);
    }

    /// <summary>All texts of one file. <paramref name="firstSeed"/> numbers its lines.</summary>
    /// <exception cref="FormatException">A directive or slot that is not understood, with its line.</exception>
    public List<WrittenText> Grow(IEnumerable<string> lines, string language, int firstSeed)
    {
        var grown = new List<WrittenText>();
        WrittenText? directive = null;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                directive = Directive(line, number, language);
                continue;
            }
            if (directive is null)
                throw new FormatException($"line {number}: text before the first '= intent urgency feeling subjects'");
            GrowLine(line, number, directive with { Seed = firstSeed + number }, grown);
        }
        return grown;
    }

    private static WrittenText Directive(string line, int number, string language)
    {
        var parts = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 4 || !Enum.TryParse<Intent>(parts[0], ignoreCase: true, out var intent) || parts[1] is not ("0" or "1" or "2"))
            throw new FormatException($"line {number}: expected '= intent urgency feeling subjects', found '{line}'");
        var sentiment = parts[2] switch
        {
            "-" => Sentiment.Negative,
            "+" => Sentiment.Positive,
            _ => Sentiment.Neutral,
        };
        return new WrittenText("", language, intent, parts[1][0] - '0', sentiment, parts[3] == "-" ? [] : parts[3].Split(','), 0);
    }

    private void GrowLine(string line, int number, WrittenText directive, List<WrittenText> grown)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var attempt = 0; attempt < MostPerLine; attempt++)
            seen.Add(Choose(line, number));
        var copies = seen.Count <= 2 ? 3 : 1;
        foreach (var text in seen)
        {
            for (var copy = 0; copy < copies; copy++)
                grown.Add(
                    directive with
                    {
                        Text = copy == 0 && random.Next(3) > 0 ? text : SeedNoise.Roughen(text, directive.Language, random),
                    }
                );
        }
    }

    private string Choose(string line, int number)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is not ('[' or '{'))
            {
                text.Append(line[i]);
                continue;
            }
            var close = line.IndexOf(line[i] == '[' ? ']' : '}', i);
            if (close < 0)
                throw new FormatException($"line {number}: '{line[i]}' is not closed");
            var inside = line[(i + 1)..close];
            string[] choices;
            if (line[i] == '[')
                choices = inside.Split('|');
            else if (!slots.TryGetValue(inside, out choices!))
                throw new FormatException($"line {number}: no slot named '{inside}'");
            text.Append(choices[random.Next(choices.Length)]);
            i = close;
        }
        return text.ToString();
    }
}
