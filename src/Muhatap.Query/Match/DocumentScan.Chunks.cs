using System.Buffers;
using System.Numerics;
using Muhatap.Query.Compile;

namespace Muhatap.Query.Match;

// Short ways for chunks that the tokenizer would read to the same result; a property test holds them equal.
internal sealed partial class DocumentScan
{
    private static readonly SearchValues<char> LinkCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./_?&=%#+~-"
    );

    /// <summary>Reads the commonest chunks that are more than a word: a word with a suffix, a handle nobody asks for, a link.</summary>
    private bool TryRead(string text, int start, int length, ulong letters, ulong others)
    {
        var special = BitOperations.TrailingZeroCount(others);
        switch (others == 0 ? ScanTable.Sign : _masks.Class(start + special))
        {
            case ScanTable.Apostrophe when (others & (others - 1)) == 0:
                return TryReadSuffixed(text, start, letters, special);
            case ScanTable.Ask when letters == 0 && char.IsHighSurrogate(text[start]):
                return TryReadEmoji(text, start, length);
            case ScanTable.At when special == 0 && !_index.Uses(TermSpace.Mention):
                // Handles only: one run of letters and underscores, and signs behind it.
                var name = (letters | others) >> 1;
                var run = BitOperations.TrailingZeroCount(~name);
                if (run == 0 || name >> run != 0 || _masks.HasOther(start + 1, length - 1, ScanTable.Underscore))
                    return false;
                _position++;
                return true;
            case ScanTable.Closing when special is 4 or 5 && length > 8:
                var chunk = text.AsSpan(start, length);
                if (!(chunk.StartsWith("https://") && char.IsAsciiLetterOrDigit(chunk[8])) || chunk[8..].ContainsAnyExcept(LinkCharacters))
                    return false;
                _position++;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Pictures that stand for themselves: no skin tones, joiners or flags.</summary>
    private bool TryReadEmoji(string text, int start, int length)
    {
        for (var at = start; at < start + length; at += 2)
        {
            if (at + 2 > start + length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            if (char.ConvertToUtf32(text[at], text[at + 1]) is not ((>= 0x1F400 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF)))
                return false;
        }
        for (var at = start; at < start + length; at += 2)
        {
            var emoji = text.AsSpan(at, 2);
            Add(TermHash.Of(TermSpace.Word, emoji), _position++, emoji);
        }
        return true;
    }

    /// <summary>Turkcell'in: turkcell, and turkcellin at the same position.</summary>
    private bool TryReadSuffixed(string text, int start, ulong letters, int apostrophe)
    {
        var first = BitOperations.TrailingZeroCount(letters);
        var stem = BitOperations.TrailingZeroCount(~(letters >> first));
        if (first + stem != apostrophe)
            return false;
        var rest = letters >> (apostrophe + 1);
        var suffix = BitOperations.TrailingZeroCount(~rest);
        if (suffix == 0 || rest >> suffix != 0)
            return false;
        Span<byte> joined = stackalloc byte[64];
        _masks.Bytes(start + first, stem).CopyTo(joined);
        _masks.Bytes(start + apostrophe + 1, suffix).CopyTo(joined[stem..]);
        if (joined[stem - 1] == joined[stem]) // together they may be a lengthened letter
            return false;
        AddWord(TermHash.Start(TermSpace.Word), text, start + first, stem);
        _position--;
        AddFolded(joined[..(stem + suffix)], text, start + first, stem + 1 + suffix);
        return true;
    }
}
