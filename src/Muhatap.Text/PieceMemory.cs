using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Muhatap.Text.Features;
using Muhatap.Text.Language;
using Muhatap.Text.Models;
using Muhatap.Text.Tokens;

namespace Muhatap.Text;

/// <summary>
/// What the pieces met lately bring to all models, since a few thousand words make up most of what is said. Two places for each piece, by
/// its hash; the one learnt last stands first. Not thread-safe; one a thread.
/// </summary>
/// <param name="weights">Null where only the language is read.</param>
/// <param name="experts">What single places taught; null where nobody asks for it.</param>
/// <param name="vectors">Null where no network is asked.</param>
/// <param name="phrases">Null where nobody asks for what words say together.</param>
/// <param name="english">Null, with <paramref name="languages"/>, where the language is not read.</param>
/// <param name="tagger">Null where nobody asks for tags.</param>
internal sealed class PieceMemory(
    InterleavedWeights? weights = null,
    InterleavedWeights? experts = null,
    WordVectors? vectors = null,
    PhraseNetwork? phrases = null,
    LinearModel? english = null,
    FastTextModel? languages = null,
    PieceTagger? tagger = null
)
{
    private const int SlotBits = 15;

    /// <summary>Longer words are cut for the language model.</summary>
    private const int LongestForLanguage = 32;

    private readonly AlignedTable<PieceLine> lines = new(1 << SlotBits);
    private readonly AlignedTable<Vector512<float>> languageLines = new(languages is null ? 1 : 1 << SlotBits);

    private readonly AlignedTable<Vector256<short>> expertLines = new(experts is null ? 1 : 1 << SlotBits);

    private readonly AlignedTable<PhraseParts> phraseLines = new(phrases is null ? 1 : 1 << SlotBits);

    // A word of 40 letters has some 160 letter runs and three features more.
    private readonly List<uint> features = new(256);

    public bool AsksExperts => experts is not null;

    public PhraseNetwork? Phrases => phrases;

    public bool ReadsLanguage => languages is not null;

    public InterleavedWeights? Weights => weights;

    public WordVectors? Vectors => vectors;

    public ref readonly PieceLine Line(int slot) => ref lines[slot];

    /// <summary>What the piece brings to the experts' columns.</summary>
    public ref readonly Vector256<short> Experts(int slot) => ref expertLines[slot];

    /// <summary>What the piece brings to <see cref="Phrases"/>.</summary>
    public ref readonly PhraseParts Phrase(int slot) => ref phraseLines[slot];

    public ref readonly Vector512<float> Language(int slot) => ref languageLines[slot];

    /// <summary>The slot of the scanner's piece.</summary>
    public int Find(ref FeatureScanner scanner)
    {
        var key = Key(scanner.Kind, scanner.Written);
        var slot = (int)(key >> (64 - SlotBits));
        if (lines[slot].Key == key)
            return slot;
        var second = slot ^ 1;
        if (lines[second].Key == key)
            return second;
        lines[second] = lines[slot];
        if (experts is not null)
            expertLines[second] = expertLines[slot];
        if (phrases is not null)
            phraseLines[second] = phraseLines[slot];
        if (languages is not null)
            languageLines[second] = languageLines[slot];
        Learn(ref scanner, slot);
        lines[slot].Key = key;
        return slot;
    }

    private void Learn(ref FeatureScanner scanner, int slot)
    {
        scanner.Fold();
        var folded = scanner.Folded;
        features.Clear();
        var sink = new Sink(features);
        FeatureHash.Piece(scanner.Kind, folded, ref sink);
        var own = CollectionsMarshal.AsSpan(features);
        ref var line = ref lines[slot];
        line.Sums = weights?.Sum(own) ?? default;
        if (experts is not null)
            expertLines[slot] = experts.Sum(own);
        line.Squares = (short)FeatureHash.SquareUnits(own);
        line.PairPart = FeatureHash.PairPart(scanner.Kind, folded);
        line.Vector = vectors?.Row(scanner.Kind, folded) ?? -1;
        if (phrases is not null)
            phraseLines[slot] = LearnPhrase(phrases, own, line.Vector);
        line.English = English(own);
        line.Tags =
            (scanner.Lengthened ? PieceTags.Lengthened : 0)
            | (scanner.Shouted ? PieceTags.Shouted : 0)
            | (tagger is not null && scanner.Kind == TokenKind.Word ? tagger(scanner.Written, folded) : 0);
        if (languages is not null && scanner.Kind == TokenKind.Word)
            line.LanguageVectors = LearnLanguage(scanner.Written, slot);
    }

    private PhraseParts LearnPhrase(PhraseNetwork network, ReadOnlySpan<uint> own, int row)
    {
        if (row < 0 || vectors is null)
            return network.Parts(own, default);
        Span<float> word = stackalloc float[vectors.Dimension];
        vectors.CopyTo(row, word);
        return network.Parts(own, word);
    }

    private short English(ReadOnlySpan<uint> own)
    {
        if (english is null)
            return 0;
        var sum = 0;
        foreach (var feature in own)
            sum += english.Weights[english.Bucket(feature) + 1] * FeatureHash.Units(feature);
        return (short)Math.Clamp(sum, short.MinValue, short.MaxValue);
    }

    private int LearnLanguage(ReadOnlySpan<char> word, int slot)
    {
        if (word.Length > LongestForLanguage)
            word = word[..LongestForLanguage];
        Span<byte> bytes = stackalloc byte[3 * LongestForLanguage];
        languageLines[slot] = default;
        var sum = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<float>, float>(ref languageLines[slot]), FastTextModel.Numbers);
        return languages!.AddWord(bytes[..Encoding.UTF8.GetBytes(word, bytes)], sum);
    }

    /// <summary>Four characters a step: a multiplication mixes them upwards, a shift brings the mix back down.</summary>
    private static ulong Key(TokenKind kind, ReadOnlySpan<char> written)
    {
        const ulong odd = 0x9E3779B97F4A7C15UL;
        var h = ((ulong)kind + 1) * 0xD6E8FEB86659FD93UL ^ (ulong)written.Length;
        var bytes = MemoryMarshal.AsBytes(written);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            h = (h ^ Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(bytes))) * odd;
            h ^= h >> 29;
        }
        var last = 0UL;
        for (var i = 0; i < bytes.Length; i += 2)
            last = (last << 16) | Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), i));
        h = (h ^ last) * odd;
        h ^= h >> 32;
        return (h * 0xD6E8FEB86659FD93UL) | 1;
    }

    private readonly struct Sink(List<uint> features) : IFeatureSink
    {
        public void Add(uint feature) => features.Add(feature);
    }
}
