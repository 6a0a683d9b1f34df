using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Entities;

/// <summary>The provinces and districts a text names, each time it does. Allocates nothing: <c>foreach</c> it.</summary>
public ref struct NamedPlaces(string text)
{
    private const int LongestWord = 32;
    private readonly string text = text;
    private Tokenizer words = new(text);
    private bool hasWord = true;
    private bool isBegun;

    public NamedPlace Current { get; private set; }

    public readonly NamedPlaces GetEnumerator() => this;

    public bool MoveNext()
    {
        Span<char> room = stackalloc char[LongestWord];
        if (!isBegun)
            (isBegun, hasWord) = (true, words.MoveNext());
        while (hasWord)
        {
            var token = words.Current;
            hasWord = words.MoveNext();
            if (token.Kind != TokenKind.Word || token.Length > LongestWord)
                continue;
            var written = text.AsSpan(token.Start, token.Length);
            var folded = room[..TextFold.Fold(written, room)];
            if (!PlaceHeads.MayBegin(folded))
                continue;
            // Doubtful names need the ending that follows an apostrophe.
            var isSuffixed = hasWord && words.Current.Kind == TokenKind.Suffix;
            if (Provinces.Find(folded, char.IsUpper(written[0]), isSuffixed) is { } province)
                Current = new NamedPlace(null, province);
            else if (DistrictReader.Read(text, token.Start, token.Length, folded) is var (district, where))
                Current = new NamedPlace(district.Name, where);
            else
                continue;
            return true;
        }
        return false;
    }
}
