using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Muhatap.Benchmarks;

/// <summary>
/// Intel's Hyperscan (Debian's libhyperscan5), scanning folded texts for the queries' words as literals: less than matching, since it finds
/// words inside words and knows no AND, OR or NOT. It is given the texts folded already.
/// </summary>
internal sealed unsafe class MatchBenchHyperscan : IDisposable
{
    private const string Library = "libhs.so.5";
    private const uint Block = 1;
    private const uint SingleMatch = 8;

    private readonly nint _database;
    private readonly nint _scratch;

    private MatchBenchHyperscan(nint database, nint scratch)
    {
        _database = database;
        _scratch = scratch;
    }

    /// <summary>Null where the library is not there or does not work.</summary>
    internal static MatchBenchHyperscan? TryCompile(IReadOnlyList<string> words, out string problem)
    {
        problem = "";
        if (!NativeLibrary.TryLoad(Library, out _))
        {
            problem = $"{Library} is not here: apt-get install libhyperscan5";
            return null;
        }
        var texts = words.Select(word => Marshal.StringToCoTaskMemUTF8(word)).ToArray();
        var flags = Enumerable.Repeat(SingleMatch, words.Count).ToArray();
        var ids = Enumerable.Range(0, words.Count).Select(id => (uint)id).ToArray();
        var lengths = words.Select(word => (nuint)Encoding.UTF8.GetByteCount(word)).ToArray();
        var code = hs_compile_lit_multi(texts, flags, ids, lengths, (uint)words.Count, Block, 0, out var database, out _);
        foreach (var text in texts)
            Marshal.FreeCoTaskMem(text);
        nint scratch = 0;
        if (code == 0)
            code = hs_alloc_scratch(database, ref scratch);
        if (code == 0)
            return new MatchBenchHyperscan(database, scratch);
        problem = $"{Library} answers {code}";
        return null;
    }

    /// <summary>How many words were found.</summary>
    internal long Scan(ReadOnlySpan<byte> text)
    {
        long found = 0;
        fixed (byte* start = text)
            _ = hs_scan(_database, start, (uint)text.Length, 0, _scratch, &Found, &found);
        return found;
    }

    public void Dispose()
    {
        _ = hs_free_scratch(_scratch);
        _ = hs_free_database(_database);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Found(uint id, ulong from, ulong to, uint flags, void* context)
    {
        ++*(long*)context;
        return 0;
    }

    [DllImport(Library)]
    private static extern int hs_compile_lit_multi(
        nint[] expressions,
        uint[] flags,
        uint[] ids,
        nuint[] lengths,
        uint count,
        uint mode,
        nint platform,
        out nint database,
        out nint error
    );

    [DllImport(Library)]
    private static extern int hs_alloc_scratch(nint database, ref nint scratch);

    [DllImport(Library)]
    private static extern int hs_scan(
        nint database,
        byte* data,
        uint length,
        uint flags,
        nint scratch,
        delegate* unmanaged[Cdecl]<uint, ulong, ulong, uint, void*, int> onEvent,
        void* context
    );

    [DllImport(Library)]
    private static extern int hs_free_scratch(nint scratch);

    [DllImport(Library)]
    private static extern int hs_free_database(nint database);
}
