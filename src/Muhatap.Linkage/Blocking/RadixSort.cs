namespace Muhatap.Linkage.Blocking;

/// <summary>Sorts records by their hashed keys, keeping the order of equal ones (least significant digit first, 11 bits a round).</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;

    public static void ByKey(ulong[] keys, int[] items)
    {
        if (keys.Length < 4096)
        {
            Small(keys, items);
            return;
        }
        var (fromKeys, fromItems) = (keys, items);
        var (toKeys, toItems) = (new ulong[keys.Length], new int[items.Length]);
        var starts = new int[Buckets];
        for (var shift = 0; shift < 64; shift += DigitBits)
        {
            Array.Clear(starts);
            foreach (var key in fromKeys)
                starts[(int)(key >> shift) & (Buckets - 1)]++;
            for (int i = 0, sum = 0; i < Buckets; i++)
            {
                var count = starts[i];
                starts[i] = sum;
                sum += count;
            }
            for (var i = 0; i < fromKeys.Length; i++)
            {
                var place = starts[(int)(fromKeys[i] >> shift) & (Buckets - 1)]++;
                toKeys[place] = fromKeys[i];
                toItems[place] = fromItems[i];
            }
            (fromKeys, toKeys) = (toKeys, fromKeys);
            (fromItems, toItems) = (toItems, fromItems);
        }
        // Six rounds end where they began: 64 bits by 11 are six digits.
    }

    private static void Small(ulong[] keys, int[] items)
    {
        var pairs = new (ulong Key, int Item)[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            pairs[i] = (keys[i], items[i]);
        Array.Sort(pairs, static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Item.CompareTo(b.Item));
        for (var i = 0; i < keys.Length; i++)
            (keys[i], items[i]) = pairs[i];
    }
}
