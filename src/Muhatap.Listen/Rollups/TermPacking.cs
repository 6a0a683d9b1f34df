using Muhatap.Core.Topics;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// A table of terms as bytes. For each kind in it: the kind, how many terms, and each term as its length, its bytes, its count and its
/// engagement; numbers as varints of seven bits, signed ones zigzag. Within a kind the weightiest stand first, so that the top of many
/// packs is found from their beginnings. About a fifth of the same as rows, and read in one piece.
/// </summary>
internal static class TermPacking
{
    private const int Kinds = (int)TermKind.Province + 1;
    private const int LongestNumber = 10;

    /// <summary>By what terms are ranked: how many posts name them; accounts also by the answers they draw. Adds up over packs.</summary>
    public static long Weight(TermKind kind, long count, long engagement) => kind == TermKind.Account ? count + engagement : count;

    /// <summary>Everything in the table that is not zero; null where nothing is left.</summary>
    public static byte[]? Pack(TermTable table) => Pack(table, out _);

    /// <inheritdoc cref="Pack(TermTable)"/>
    /// <param name="terms">How many terms were packed.</param>
    public static byte[]? Pack(TermTable table, out int terms)
    {
        var order = new List<(int Kind, long Weight, int At)>(table.Count);
        Span<int> many = stackalloc int[Kinds];
        var room = Kinds * (LongestNumber + 1);
        var at = 0;
        foreach (var term in table)
        {
            if (term.Count != 0 || term.Engagement != 0)
            {
                many[(int)term.Kind]++;
                order.Add(((int)term.Kind, Weight(term.Kind, term.Count, term.Engagement), at));
                room += term.Name.Length + (3 * LongestNumber);
            }
            at++;
        }
        terms = order.Count;
        if (terms == 0)
            return null;
        order.Sort(static (left, right) => left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind) : right.Weight.CompareTo(left.Weight));
        var bytes = new byte[room];
        at = 0;
        var kind = -1;
        foreach (var (group, _, place) in order)
        {
            if (group != kind)
            {
                kind = group;
                bytes[at++] = (byte)kind;
                at = Write(bytes, at, (ulong)many[kind]);
            }
            var term = table[place];
            at = Write(bytes, at, (ulong)term.Name.Length);
            term.Name.CopyTo(bytes.AsSpan(at));
            at += term.Name.Length;
            at = Write(bytes, at, ZigZag(term.Count));
            at = Write(bytes, at, ZigZag(term.Engagement));
        }
        return bytes[..at];
    }

    /// <summary>Adds a pack to a table.</summary>
    /// <param name="onlyKnown">Only terms the table holds already.</param>
    /// <param name="kind">Only this kind; null for all.</param>
    public static void Add(ReadOnlySpan<byte> pack, TermTable table, bool onlyKnown = false, TermKind? kind = null)
    {
        foreach (var term in new Reader(pack))
        {
            if (kind is { } only && only != term.Kind)
                continue;
            if (onlyKnown)
                table.AddKnown(term.Kind, term.Name, term.Count, term.Engagement);
            else
                table.Add(term.Kind, term.Name, term.Count, term.Engagement);
        }
    }

    /// <summary>Walks over a pack's terms.</summary>
    public ref struct Reader(ReadOnlySpan<byte> pack)
    {
        private readonly ReadOnlySpan<byte> pack = pack;
        private int at;
        private int left;
        private TermKind kind;

        public TermTable.Term Current { get; private set; }

        public readonly Reader GetEnumerator() => this;

        public bool MoveNext()
        {
            if (left == 0)
            {
                if (at >= pack.Length)
                    return false;
                kind = (TermKind)pack[at++];
                left = (int)Read(pack, ref at);
            }
            left--;
            var length = (int)Read(pack, ref at);
            var name = pack.Slice(at, length);
            at += length;
            var count = Signed(Read(pack, ref at));
            Current = new TermTable.Term(kind, name, count, Signed(Read(pack, ref at)));
            return true;
        }
    }

    private static int Write(byte[] bytes, int at, ulong number)
    {
        while (number >= 0x80)
        {
            bytes[at++] = (byte)(number | 0x80);
            number >>= 7;
        }
        bytes[at++] = (byte)number;
        return at;
    }

    private static ulong Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = bytes[at++];
        if (number < 0x80)
            return number;
        number &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            ulong more = bytes[at++];
            number |= (more & 0x7F) << shift;
            if (more < 0x80)
                return number;
        }
    }

    private static ulong ZigZag(long number) => (ulong)((number << 1) ^ (number >> 63));

    private static long Signed(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);
}
