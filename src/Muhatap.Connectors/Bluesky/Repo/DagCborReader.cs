using System.Buffers.Binary;
using System.Text;

namespace Muhatap.Connectors.Bluesky.Repo;

/// <summary>
/// Reads DAG-CBOR (RFC 8949 with definite lengths only, and tag 42 for links) in place: nothing is allocated but the strings that are
/// asked for. Ours, because the framework's reader keeps a stack as deep as hostile bytes ask and allocates for every key.
/// Every method throws <see cref="FrameException"/> where the bytes are not what is read, and every one that returns has moved on, so
/// a loop over counts ends.
/// </summary>
internal ref struct DagCborReader(ReadOnlySpan<byte> bytes)
{
    private const int MaxDepth = 64;
    private const int LinkTag = 42;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;

    private enum Major
    {
        Unsigned = 0,
        Negative = 1,
        Bytes = 2,
        Text = 3,
        Array = 4,
        Map = 5,
        Tag = 6,
        Simple = 7,
    }

    public readonly int Position => position;

    public readonly ReadOnlySpan<byte> Rest => bytes[position..];

    public readonly bool IsNextText => Peek() == Major.Text;

    public readonly bool IsNextMap => Peek() == Major.Map;

    public readonly bool IsNextArray => Peek() == Major.Array;

    /// <summary>The number of pairs that follow.</summary>
    public int ReadMap() => ReadCount(Major.Map, bytesEach: 2);

    /// <summary>The number of items that follow.</summary>
    public int ReadArray() => ReadCount(Major.Array, bytesEach: 1);

    public ReadOnlySpan<byte> ReadText() => Take(ReadCount(Major.Text, bytesEach: 1));

    public ReadOnlySpan<byte> ReadBytes() => Take(ReadCount(Major.Bytes, bytesEach: 1));

    /// <summary>Bytes that are not UTF-8 become U+FFFD.</summary>
    public string ReadString() => Encoding.UTF8.GetString(ReadText());

    public long ReadInteger()
    {
        var (major, value) = ReadHead();
        if (value > long.MaxValue || major is not (Major.Unsigned or Major.Negative))
            throw Wrong("an integer");
        return major == Major.Unsigned ? (long)value : -1 - (long)value;
    }

    public bool ReadBoolean()
    {
        var (major, value) = ReadHead();
        return major == Major.Simple && value is 20 or 21 ? value == 21 : throw Wrong("true or false");
    }

    /// <summary>Steps over a null and says so; otherwise stays.</summary>
    public bool TryReadNull()
    {
        if (position >= bytes.Length || bytes[position] != 0xF6)
            return false;
        position++;
        return true;
    }

    /// <summary>A link's CID in its binary form, without the leading zero that DAG-CBOR puts before it.</summary>
    public ReadOnlySpan<byte> ReadLink()
    {
        var (major, tag) = ReadHead();
        if (major != Major.Tag || tag != LinkTag)
            throw Wrong("a link");
        var cid = ReadBytes();
        return cid.Length > 1 && cid[0] == 0 ? cid[1..] : throw Wrong("a link");
    }

    /// <summary>Steps over one value, whatever it is, and gives its bytes.</summary>
    public ReadOnlySpan<byte> ReadRaw()
    {
        var start = position;
        Skip(0);
        return bytes[start..position];
    }

    public void Skip() => Skip(0);

    private void Skip(int depth)
    {
        if (depth > MaxDepth)
            throw new FrameException($"CBOR nests deeper than {MaxDepth} at byte {position}");
        var major = Peek();
        switch (major)
        {
            case Major.Bytes:
            case Major.Text:
                Take(ReadCount(major, bytesEach: 1));
                break;
            case Major.Array:
                for (var left = ReadArray(); left > 0; left--)
                    Skip(depth + 1);
                break;
            case Major.Map:
                for (var left = ReadMap(); left > 0; left--)
                {
                    Skip(depth + 1);
                    Skip(depth + 1);
                }

                break;
            case Major.Tag:
                ReadHead();
                Skip(depth + 1);
                break;
            default:
                ReadHead();
                break;
        }
    }

    private readonly Major Peek() => position < bytes.Length ? (Major)(bytes[position] >> 5) : throw Ended();

    private int ReadCount(Major expected, int bytesEach)
    {
        var (major, count) = ReadHead();
        if (major != expected)
            throw Wrong(expected.ToString());
        // A count beyond what is left is a lie that would make us loop or allocate.
        if (count > (ulong)((bytes.Length - position) / bytesEach))
            throw Ended();
        return (int)count;
    }

    private (Major Major, ulong Value) ReadHead()
    {
        var first = Take(1)[0];
        var value = (first & 0x1F) switch
        {
            < 24 and var small => (ulong)small,
            24 => Take(1)[0],
            25 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            26 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            27 => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            _ => throw new FrameException($"CBOR of indefinite length at byte {position - 1}"),
        };
        return ((Major)(first >> 5), value);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - position)
            throw Ended();
        var taken = bytes.Slice(position, count);
        position += count;
        return taken;
    }

    private readonly FrameException Wrong(string expected) => new($"CBOR before byte {position} is not {expected}");

    private readonly FrameException Ended() => new($"CBOR ends in the middle of a value, after byte {position} of {bytes.Length}");
}
