using System.Runtime.InteropServices;
using System.Text;
using Muhatap.Text.Tokens;

namespace Muhatap.Listen.Report;

/// <summary>How people write words that are counted folded: <c>sikayet</c> is read as <c>şikâyet</c>, <c>kargomnerede</c> as <c>KargomNerede</c>.</summary>
internal sealed class Spellings
{
    private const int Sure = 3;
    private const int Few = 5;
    private const int Sightings = 3;

    private readonly Dictionary<string, Dictionary<string, int>> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> hashtags = new(StringComparer.Ordinal);

    public void Add(string text)
    {
        foreach (var token in new Tokenizer(text))
        {
            var written = text.AsSpan(token.Start, token.Length);
            if (token.Kind == TokenKind.Hashtag)
                Count(hashtags, TermForm.Of(TokenKind.Hashtag, written[1..]), written[1..].ToString(), 1);
            else if (token.Kind == TokenKind.Word && IsLower(written))
                Count(words, TermForm.Of(TokenKind.Word, written), written.ToString(), Sure);
            // A capital may only be a sentence's beginning; a shout says nothing of how the word is written.
            else if (token.Kind == TokenKind.Word && IsLower(written[1..]))
                Count(words, TermForm.Of(TokenKind.Word, written), Lower(written[0]) + written[1..].ToString(), 1);
        }
    }

    public string Word(string key) => Most(words, key);

    public string Hashtag(string key) => Most(hashtags, key);

    /// <summary>The different words of a text, as they are counted.</summary>
    public static HashSet<string> KeysOf(string text)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in new Tokenizer(text))
        {
            if (token.Kind == TokenKind.Word)
                keys.Add(TermForm.Of(TokenKind.Word, text.AsSpan(token.Start, token.Length)));
        }
        return keys;
    }

    private static void Count(Dictionary<string, Dictionary<string, int>> all, string key, string written, int weight)
    {
        if (!all.TryGetValue(key, out var forms))
            all.Add(key, forms = new(StringComparer.Ordinal));
        CollectionsMarshal.GetValueRefOrAddDefault(forms, written, out _) += weight;
    }

    /// <summary>Whether enough people were seen writing it: one may have typed in haste.</summary>
    public bool Knows(string key) => words.TryGetValue(key, out var forms) && forms.Values.Sum() >= Sightings * Sure;

    /// <summary>
    /// The form that is written most. Hasty typing leaves accents out and never adds them (cekmiyor, çekmiyor): where one in five writes
    /// them, they belong to the word.
    /// </summary>
    private static string Most(Dictionary<string, Dictionary<string, int>> all, string key)
    {
        if (!all.TryGetValue(key, out var forms))
            return key;
        var accented = forms.Where(form => !Ascii.IsValid(form.Key)).ToList();
        var among = accented.Sum(form => form.Value) * Few >= forms.Values.Sum() ? accented : [.. forms];
        return among.OrderByDescending(form => form.Value).ThenByDescending(form => form.Key, StringComparer.Ordinal).First().Key;
    }

    // I is ı in Turkish, and İ is i; the machine's culture has no say.
    private static char Lower(char letter) =>
        letter switch
        {
            'I' => 'ı',
            'İ' => 'i',
            _ => char.ToLowerInvariant(letter),
        };

    private static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsUpper(letter))
                return false;
        }
        return true;
    }
}
