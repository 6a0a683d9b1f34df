using System.Collections.Frozen;
using Muhatap.Text.Tokens;

namespace Muhatap.Listen.Copies;

/// <summary>
/// The words of one text, to tell near-copies by where <see cref="CopyKey"/> differs: a long text in which a few words were changed, or
/// one that was cut off. What tells two complaints apart (numbers, names, a negation, another form of the same verb) is never overlooked.
/// </summary>
public sealed class CopyWords
{
    private const int FewestOfLong = 20;
    private const int FewestOfCut = 8;
    private const int SameVerb = 3;

    /// <summary>Of a hundred words so many may be others.</summary>
    private const int Others = 10;

    private static readonly FrozenSet<string> Negations = FrozenSet.ToFrozenSet(
        "degil yok var hic hicbir asla ne no not never none cannot dont doesnt didnt isnt wasnt wont without bad good kotu iyi".Split(' '),
        StringComparer.Ordinal
    );

    private readonly List<string> words = [];
    private readonly HashSet<string> telling = new(StringComparer.Ordinal);
    private readonly bool isCut;

    private CopyWords(string text)
    {
        foreach (var token in new Tokenizer(text))
        {
            var written = text.AsSpan(token.Start, token.Length);
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Number:
                    if (words.Count == 0 && written is "RT" or "rt")
                        continue;
                    var word = TermForm.Of(token.Kind, written);
                    words.Add(word);
                    // A capital may be a name also where a sentence begins.
                    if (char.IsUpper(written[0]) || word.AsSpan().ContainsAnyInRange('0', '9') || Negations.Contains(word))
                        telling.Add(word);
                    break;
                case TokenKind.Suffix when words.Count > 0:
                    words[^1] += TermForm.Of(token.Kind, written);
                    break;
            }
        }
        var end = text.AsSpan().TrimEnd();
        isCut = end.EndsWith("…", StringComparison.Ordinal) || end.EndsWith("...", StringComparison.Ordinal);
    }

    public static CopyWords Of(string text, string? title) => new(title is null ? text : $"{title}. {text}");

    /// <summary>True where one is the other with little changed; the same both ways.</summary>
    public bool IsNear(CopyWords other) => IsCutOf(other) || other.IsCutOf(this) || IsChangedLittle(other);

    /// <summary>The beginning of the other, but for the word the cut went through.</summary>
    private bool IsCutOf(CopyWords other)
    {
        var whole = words.Count - 1;
        if (!isCut || whole < FewestOfCut || whole > other.words.Count)
            return false;
        for (var i = 0; i < whole; i++)
        {
            if (words[i] != other.words[i])
                return false;
        }
        return true;
    }

    private bool IsChangedLittle(CopyWords other)
    {
        var longer = Math.Max(words.Count, other.words.Count);
        var allowed = longer * Others / 100;
        if (Math.Min(words.Count, other.words.Count) < FewestOfLong || Math.Abs(words.Count - other.words.Count) > allowed)
            return false;
        var (mine, theirs) = (Without(other), other.Without(this));
        return mine.Count + theirs.Count <= allowed
            && !mine.Exists(telling.Contains)
            && !theirs.Exists(other.telling.Contains)
            // Another form of a word may say the contrary: geldi, gelmedi.
            && !mine.Exists(word => theirs.Exists(instead => Begins(word, instead)));
    }

    /// <summary>Words that the other doesn't have as often.</summary>
    private List<string> Without(CopyWords other)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in other.words)
            left[word] = left.GetValueOrDefault(word) + 1;
        var without = new List<string>();
        foreach (var word in words)
        {
            if (left.GetValueOrDefault(word) is var held and > 0)
                left[word] = held - 1;
            else
                without.Add(word);
        }
        return without;
    }

    private static bool Begins(string word, string instead) =>
        word.Length >= SameVerb && instead.Length >= SameVerb && word.AsSpan(0, SameVerb).SequenceEqual(instead.AsSpan(0, SameVerb));
}
