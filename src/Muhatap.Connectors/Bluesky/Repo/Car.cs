namespace Muhatap.Connectors.Bluesky.Repo;

/// <summary>Content-addressed archives (CAR v1): a header, then blocks of length, CID and data, as a commit carries them.</summary>
internal static class Car
{
    /// <summary>The data of the block named by <paramref name="cid"/>. Empty where the archive does not hold it.</summary>
    /// <param name="cid">Binary CID.</param>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> car, ReadOnlySpan<byte> cid)
    {
        var rest = car;
        Section(ref rest); // the header: version and roots, which the commit names anyway
        while (!rest.IsEmpty)
        {
            var block = Section(ref rest);
            if (block.StartsWith(cid))
                return block[cid.Length..];
        }

        return [];
    }

    private static ReadOnlySpan<byte> Section(scoped ref ReadOnlySpan<byte> rest)
    {
        var length = Varint(ref rest);
        if (length > (ulong)rest.Length)
            throw new FrameException($"a CAR section of {length} bytes, where {rest.Length} are left");
        var section = rest[..(int)length];
        rest = rest[(int)length..];
        return section;
    }

    /// <summary>Unsigned LEB128, at most 9 bytes as multiformats has it.</summary>
    private static ulong Varint(scoped ref ReadOnlySpan<byte> rest)
    {
        ulong value = 0;
        for (var i = 0; i < 9; i++)
        {
            if (i >= rest.Length)
                break;
            value |= (ulong)(rest[i] & 0x7F) << (7 * i);
            if (rest[i] < 0x80)
            {
                rest = rest[(i + 1)..];
                return value;
            }
        }

        throw new FrameException("a CAR section without a length");
    }
}
