using Muhatap.Text.Folding;

namespace Muhatap.Text.Entities;

/// <summary>
/// Which three letters names of provinces and districts begin with, as one bit each: it keeps nearly all words of a text from being looked
/// up in any table.
/// </summary>
internal static class PlaceHeads
{
    private const int Letters = 3;
    private const int BitsALetter = 5;
    private static readonly ulong[] Bits = Build();

    /// <summary>False where no name of a place begins as the folded word does.</summary>
    public static bool MayBegin(ReadOnlySpan<char> folded) =>
        Head(folded) is var head and >= 0 && (Bits[head >> 6] & (1UL << (head & 63))) != 0;

    private static int Head(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 2)
            return -1;
        var head = 0;
        for (var i = 0; i < Letters; i++)
        {
            var letter = i < folded.Length ? folded[i] - 'a' + 1 : 0;
            if (letter is < 0 or > 26)
                return -1;
            head = (head << BitsALetter) | letter;
        }
        return head;
    }

    private static ulong[] Build()
    {
        var bits = new ulong[1 << ((Letters * BitsALetter) - 6)];
        foreach (var name in Provinces.All.Concat(Districts.Written))
        {
            var head = Head(TextFold.Fold(name));
            bits[head >> 6] |= 1UL << (head & 63);
        }
        return bits;
    }
}
