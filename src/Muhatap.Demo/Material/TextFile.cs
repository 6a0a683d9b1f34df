using System.Globalization;
using Muhatap.Core.Readings;

namespace Muhatap.Demo.Material;

/// <summary>
/// Reads a file of <c>demo/texts</c>: <c>== kind word word</c> is a heading for the lines under it, <c># </c> a comment,
/// every other line a text. Heading words: a sector, an intent, a sentiment (neg neu pos), <c>u0</c>–<c>u9</c>,
/// <c>s=subject</c>, <c>net=network</c>, <c>ironic</c>, <c>legal</c>, <c>en</c>.
/// </summary>
internal static class TextFile
{
    public static IEnumerable<Line> Read(string path)
    {
        Line? heading = null;
        int number = 0;
        foreach (string raw in Resource.Lines(path))
        {
            number++;
            string text = raw.Trim();
            if (text.Length == 0 || text.StartsWith("# ", StringComparison.Ordinal))
                continue;
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}");
            if (text.StartsWith("== ", StringComparison.Ordinal))
            {
                heading = Heading(text[3..], place);
                continue;
            }
            if (heading is null)
                throw new InvalidOperationException($"demo/{place}: a text before the first '== ' heading.");
            yield return WithText(heading, text, place);
        }
    }

    private static Line WithText(Line heading, string text, string place)
    {
        try
        {
            int bar = text.IndexOf('¦', StringComparison.Ordinal);
            return heading with
            {
                Place = place,
                Title = bar < 0 ? null : Template.Parse(text[..bar].Trim()),
                Text = Template.Parse(text[(bar + 1)..].Trim()),
            };
        }
        catch (FormatException error)
        {
            throw new InvalidOperationException($"demo/{place}: {error.Message}", error);
        }
    }

    private static Line Heading(string words, string place)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = new Line
        {
            Place = place,
            Kind = parts[0],
            Text = Template.Parse(""),
        };
        foreach (string word in parts.AsSpan(1))
            line = Word(line, word, place);
        return line;
    }

    private static Line Word(Line line, string word, string place)
    {
        switch (word)
        {
            case "telecom" or "bank" or "shop":
                return line with { Sector = word };
            case "neg":
                return line with { Sentiment = Sentiment.Negative };
            case "neu":
                return line with { Sentiment = Sentiment.Neutral };
            case "pos":
                return line with { Sentiment = Sentiment.Positive };
            case "ironic":
                return line with { Ironic = true };
            case "legal":
                return line with { Legal = true };
            case "en":
                return line with { Language = "en" };
        }
        if (word.StartsWith("s=", StringComparison.Ordinal))
            return line with { Subject = word[2..] };
        if (word.StartsWith("net=", StringComparison.Ordinal))
            return line with { Network = word[4..] };
        if (word is ['u', >= '0' and <= '9'])
            return line with { Urgency = (word[1] - '0') / 9f };
        if (Enum.TryParse(word, ignoreCase: true, out Intent intent))
            return line with { Intent = intent };
        throw new InvalidOperationException($"demo/{place}: '{word}' is no heading word.");
    }
}
