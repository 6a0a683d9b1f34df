using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Muhatap.Connectors.Files.Rows;

/// <summary>
/// The id of a row that brings none: a hash of what the row says, and which of the file's equal rows it is. A line number
/// would serve a filter, but here it must hold when the file is exported again with a row more at its top: equal content
/// stays equal, so a second import changes nothing. Two people who both wrote "teşekkürler" remain two by their count.
/// Counters (likes, views) are no part of it: a later export of the same posts updates them.
/// </summary>
/// <remarks>The counts take 16 to 32 bytes for each row without an id.</remarks>
internal sealed class ContentId
{
    private ulong[] hashes = new ulong[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;

    /// <param name="parts">What tells the row, in a fixed order; null and empty are the same.</param>
    public string Of(params ReadOnlySpan<string?> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            sha.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            // No UTF-8 text holds this byte, so that parts can't flow into each other.
            sha.AppendData([0xFF]);
        }
        sha.GetHashAndReset(hash);
        var occurrence = Count(BitConverter.ToUInt64(hash));
        var id = Convert.ToHexStringLower(hash[..16]);
        return occurrence == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{occurrence}");
    }

    private int Count(ulong hash)
    {
        if (used > hashes.Length / 4 * 3)
            Grow();
        var place = Place(hashes, counts, hash);
        used += counts[place] == 0 ? 1 : 0;
        hashes[place] = hash;
        return ++counts[place];
    }

    private void Grow()
    {
        var moreHashes = new ulong[hashes.Length * 2];
        var moreCounts = new int[hashes.Length * 2];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (counts[i] == 0)
                continue;
            var place = Place(moreHashes, moreCounts, hashes[i]);
            moreHashes[place] = hashes[i];
            moreCounts[place] = counts[i];
        }
        hashes = moreHashes;
        counts = moreCounts;
    }

    /// <summary>The hash's slot, or the free one it would take (open addressing, linear probing).</summary>
    private static int Place(ulong[] hashes, int[] counts, ulong hash)
    {
        var mask = hashes.Length - 1;
        var place = (int)(hash & (ulong)mask);
        while (counts[place] != 0 && hashes[place] != hash)
            place = (place + 1) & mask;
        return place;
    }
}
