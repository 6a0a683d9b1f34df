using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Analyze.Campaigns;

/// <summary>What like posts have in common; the best name first.</summary>
public enum MarkKind
{
    Tag,
    Phrase,
    Link,
}

/// <summary>A tag, a run of words or a link that a post carries.</summary>
/// <param name="Key">Folded; of a link without scheme and query.</param>
public readonly record struct CampaignMark(MarkKind Kind, string Key)
{
    /// <summary>Four words alike in two posts are hardly chance, three often are.</summary>
    private const int PhraseWords = 4;

    /// <summary>The marks of a text, each once, with how it is written there.</summary>
    public static Dictionary<CampaignMark, string> Of(string text)
    {
        var marks = new Dictionary<CampaignMark, string>();
        var words = new List<(string Folded, int Start, int End)>();
        foreach (var token in new Tokenizer(text))
        {
            var written = text.Substring(token.Start, token.Length);
            if (token.Kind == TokenKind.Hashtag)
                marks.TryAdd(new CampaignMark(MarkKind.Tag, TextFold.Fold(written)), written);
            else if (token.Kind == TokenKind.Link && LinkKey(written) is { } key)
                marks.TryAdd(new CampaignMark(MarkKind.Link, key), key);
            else if (token.Kind is TokenKind.Word or TokenKind.Number)
                words.Add((TextFold.Fold(written), token.Start, token.Start + token.Length));
        }
        for (var i = 0; i + PhraseWords <= words.Count; i++)
        {
            var (from, to) = (words[i].Start, words[i + PhraseWords - 1].End);
            // As it stands, so that it can be looked for in a text.
            marks.TryAdd(new CampaignMark(MarkKind.Phrase, TextFold.Fold(text[from..to])), text[from..to]);
        }
        return marks;
    }

    /// <summary>Whether a folded text carries it.</summary>
    public bool IsIn(string folded)
    {
        for (var at = folded.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(Key, at + 1, StringComparison.Ordinal))
            if (at + Key.Length == folded.Length || !char.IsLetterOrDigit(folded[at + Key.Length]))
                return true;
        return false;
    }

    /// <summary>Null for a home page: whoever links there says nothing of a campaign.</summary>
    private static string? LinkKey(string written)
    {
        var folded = TextFold.Fold(written);
        var scheme = folded.IndexOf("://", StringComparison.Ordinal);
        var key = (scheme < 0 ? folded : folded[(scheme + 3)..]).Split('?', '#')[0].TrimEnd('/');
        key = key.StartsWith("www.", StringComparison.Ordinal) ? key[4..] : key;
        return key.Contains('/', StringComparison.Ordinal) ? key : null;
    }
}
