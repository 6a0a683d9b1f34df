using System.Text;
using System.Text.RegularExpressions;
using Muhatap.Core.Readings;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Turkish;

namespace Muhatap.Demo.Voices;

/// <summary>Puts a text into somebody's way of writing. Handles, hashtags, links, e-mails and numbers stay as they are.</summary>
internal static partial class Styling
{
    private static readonly string[] Glad = ["😊", "👏", "🙏", "❤️", "😍", "👍", "🎉", "🥰", "💪", "🌸", ":)", "🤗"];
    private static readonly string[] Cross = ["😡", "🤦", "😤", "🙄", "👎", "😒", "🤬", "😠", "🤷‍♀️", "🤡", "😑", "🙃"];
    private static readonly string[] Even = ["🙂", "🤔", "👀", "😅", "🙋", "☕", "😂", "✌️", "🫠", "😴"];

    public static string Apply(string text, Voice voice, Sentiment sentiment, bool english, Chance chance)
    {
        if (voice.Dialect is { } dialect && !english)
            text = Dialects.Speak(text, dialect, chance);
        if (!english && chance.Happens(voice.Spoken))
        {
            bool deep = voice.Dialect is not null || chance.Happens(.3);
            text = Free(text, part => Spoken.Wear(part, deep));
        }
        if (!english && chance.Happens(voice.Shorthand))
            text = Free(text, Spoken.Shorten);
        if (chance.Happens(voice.DropApostrophes))
            text = Free(text, part => Apostrophe().Replace(part, ""));
        if (chance.Happens(voice.DropCommas))
            text = Free(text, part => Comma().Replace(part, ""));
        if (chance.Happens(voice.Dots))
            text = StopBetween().Replace(text, "...");
        if (chance.Happens(voice.Stretch))
            text = Free(
                text,
                part => Stretchable().Replace(part, match => match.Value.Insert(1, new string(match.Value[1], chance.Between(2, 4))), 1)
            );
        if (voice.Typo > 0)
            text = Free(text, part => Word().Replace(part, match => chance.Happens(voice.Typo) ? Slip(match.Value, chance) : match.Value));
        if (chance.Happens(sentiment == Sentiment.Negative ? voice.Shout : voice.Shout / 4))
            text = Free(text, english ? part => part.ToUpperInvariant() : Casing.Upper);
        else if (chance.Happens(voice.Lowercase))
            text = Free(text, english ? part => part.ToLowerInvariant() : Casing.LowerWriting);
        if (chance.Happens(voice.Ascii))
            text = Free(text, Casing.Ascii);
        if (sentiment == Sentiment.Negative && chance.Happens(voice.Bangs))
            text = LastStop()
                .Replace(text, match => new string(match.Value.Contains('?', StringComparison.Ordinal) ? '?' : '!', chance.Between(2, 4)));
        else if (chance.Happens(voice.DropLastStop))
            text = LastDot().Replace(text, "");
        if (chance.Happens(voice.Emoji))
            text = text + " " + Mood(sentiment, chance);
        return text;
    }

    private static string Mood(Sentiment sentiment, Chance chance)
    {
        string[] of = sentiment switch
        {
            Sentiment.Negative => Cross,
            Sentiment.Positive => Glad,
            _ => Even,
        };
        string one = chance.Pick(of);
        return chance.Below(6) switch
        {
            0 => one + one,
            1 => one + one + one,
            2 => one + chance.Pick(of),
            _ => one,
        };
    }

    /// <summary>One slip of a thumb: two letters swapped, one left out, or one struck twice.</summary>
    private static string Slip(string word, Chance chance)
    {
        if (word.Length < 4)
            return word;
        int at = chance.Between(1, word.Length - 3);
        return chance.Below(3) switch
        {
            0 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            1 => word.Remove(at, 1),
            _ => word.Insert(at, word[at].ToString()),
        };
    }

    /// <summary>Changes only what lies between the protected pieces.</summary>
    private static string Free(string text, Func<string, string> change)
    {
        var result = new StringBuilder(text.Length);
        int from = 0;
        foreach (Match kept in Protected().Matches(text))
        {
            result.Append(change(text[from..kept.Index])).Append(kept.ValueSpan);
            from = kept.Index + kept.Length;
        }
        return result.Append(change(text[from..])).ToString();
    }

    [GeneratedRegex(@"https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\w.-]*\w|\b[A-Z]{1,3}-\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Protected();

    [GeneratedRegex(@",(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<=\w)'(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"(?<=\p{L})\.(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex StopBetween();

    [GeneratedRegex(@"\b(?:çok|yok|hiç|of|ya|süper|lütfen|hadi|evet|hayır|neden)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Stretchable();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastStop();

    [GeneratedRegex(@"(?<!\.)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex LastDot();
}
