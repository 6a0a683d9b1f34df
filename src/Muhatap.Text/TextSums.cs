using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Muhatap.Text.Features;
using Muhatap.Text.Language;
using Muhatap.Text.Learning;
using Muhatap.Text.Models;
using Muhatap.Text.Tokens;

namespace Muhatap.Text;

/// <summary>
/// One pass over a text: sums what its pieces and pairs bring to every model, and notes what else they say. Pieces come from
/// <see cref="PieceMemory"/>; pairs and vectors are gathered first and looked up together, so that the waits for memory overlap.
/// Not thread-safe; one a thread.
/// </summary>
internal sealed class TextSums(PieceMemory memory)
{
    private const int Room = 256;

    /// <summary>Two pairs and two flags are the most one piece adds.</summary>
    private const int MostPerPiece = 4;

    private readonly uint[] pairs = new uint[Room];
    private readonly int[] rows = new int[Room];
    private readonly int[] sums = new int[InterleavedWeights.Most];
    private readonly int[] expertSums = new int[memory.AsksExperts ? InterleavedWeights.Most : 0];
    private readonly float[] vector = new float[memory.Vectors?.TextDimension ?? 0];
    private readonly List<ulong> tags = [];
    private readonly List<int> entityTokens = [];
    private float[] learntSums = [];
    private int learntFeatures;
    private bool isTaught;
    private PhraseSums phrases;
    private Vector512<float> language;
    private int squares;
    private int ownSquares;
    private int english;
    private int languageVectors;
    private int letters;
    private int words;
    private int latin;
    private string? script;

    /// <summary>Sums of the models' columns.</summary>
    public ReadOnlySpan<int> Sums => sums;

    /// <summary>Sums of the columns of <see cref="PlaceExperts"/>; empty where nobody asks for them.</summary>
    public ReadOnlySpan<int> ExpertSums => expertSums;

    /// <summary>One over the length of all features.</summary>
    public float InverseLength => Inverse(squares);

    /// <summary>One over the length of the pieces' own features.</summary>
    public float PiecesInverseLength => Inverse(ownSquares);

    /// <summary>The text's finished vector.</summary>
    public ReadOnlySpan<float> Vector => vector;

    /// <summary>What the filters of <see cref="PhraseNetwork"/> found.</summary>
    public ref readonly PhraseSums Phrases => ref phrases;

    /// <summary>What corrections move each class by, in the columns of the <see cref="LearntWeights"/> the text was run with; empty where it shares nothing with a corrected text.</summary>
    public ReadOnlySpan<float> Learnt => isTaught ? learntSums : default;

    /// <summary>Tags of words that have any of subjects or law.</summary>
    public ReadOnlySpan<ulong> Tags => CollectionsMarshal.AsSpan(tags);

    /// <summary>Which of the text's tokens an entity could begin with.</summary>
    public ReadOnlySpan<int> EntityTokens => CollectionsMarshal.AsSpan(entityTokens);

    /// <summary>Bits of the <see cref="TokenKind"/>s that were met, of pieces other than words.</summary>
    public int Kinds { get; private set; }

    /// <summary>What the words say for English against Turkish, as a sum over features divided by their length.</summary>
    public float English => english * PiecesInverseLength / FeatureHash.StrongUnits;

    /// <summary>What the words tell of the language, after <see cref="Run"/>.</summary>
    public PostWords Words
    {
        get
        {
            var mean = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<float>, float>(ref language), FastTextModel.Numbers);
            return new PostWords(words, latin, script, letters, mean);
        }
    }

    /// <summary>Takes a text.</summary>
    /// <param name="tokens">Gets every token, where wanted.</param>
    /// <param name="learnt">What corrections taught, where they taught anything.</param>
    public void Run(ReadOnlySpan<char> text, List<Token>? tokens, LearntWeights? learnt = null)
    {
        Clear(learnt);
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer, tokens);
        var (low, high) = (Vector256<int>.Zero, Vector256<int>.Zero);
        var (expertLow, expertHigh) = (Vector256<int>.Zero, Vector256<int>.Zero);
        var found = memory.Phrases?.Begin() ?? default;
        var languages = Vector512<float>.Zero;
        uint before = 0,
            twoBefore = 0;
        int pairCount = 0,
            rowCount = 0;
        while (scanner.Move())
        {
            var slot = memory.Find(ref scanner);
            ref readonly var line = ref memory.Line(slot);
            var (lower, upper) = Vector256.Widen(line.Sums);
            low += lower;
            high += upper;
            if (memory.AsksExperts)
            {
                var (expertLower, expertUpper) = Vector256.Widen(memory.Experts(slot));
                expertLow += expertLower;
                expertHigh += expertUpper;
            }
            if (memory.Phrases is not null)
                found.Add(memory.Phrase(slot));
            ownSquares += line.Squares;
            english += line.English;
            rows[rowCount] = line.Vector;
            rowCount += line.Vector >= 0 ? 1 : 0;
            var part = line.PairPart;
            pairs[pairCount] = FeatureHash.Pair(before, part);
            pairs[pairCount + 1] = FeatureHash.Gapped(twoBefore, part);
            if (learnt is not null && LearntWeights.Counts(scanner.Kind))
                Learn(learnt, part, pairs[pairCount]);
            pairCount += 2;
            twoBefore = before;
            before = part;
            if (line.Tags != 0)
                pairCount += Note(line.Tags, pairs.AsSpan(pairCount), tokens);
            if (scanner.IsPlainWord)
            {
                if (memory.ReadsLanguage)
                {
                    languages += memory.Language(slot);
                    languageVectors += line.LanguageVectors;
                    Letters(scanner.Written);
                }
            }
            else if (scanner.Kind != TokenKind.Word)
            {
                Note(scanner.Kind, tokens);
            }
            if (pairCount > Room - MostPerPiece - 1)
                Flush(ref pairCount, ref rowCount);
        }
        pairs[pairCount++] = FeatureHash.Pair(before, 0);
        Flush(ref pairCount, ref rowCount);
        for (var c = 0; c < Vector256<int>.Count; c++)
        {
            sums[c] += low[c];
            sums[c + Vector256<int>.Count] += high[c];
        }
        if (memory.AsksExperts)
        {
            expertLow.CopyTo(expertSums);
            expertHigh.CopyTo(expertSums, Vector256<int>.Count);
        }
        phrases = found;
        squares += ownSquares;
        language = languageVectors > 0 ? languages / languageVectors : languages;
        memory.Vectors?.Finish(vector);
        LearntWeights.Finish(learntSums, learntFeatures);
    }

    private void Learn(LearntWeights learnt, uint part, uint pair)
    {
        isTaught |= learnt.Add(part, learntSums) | learnt.Add(pair, learntSums);
        learntFeatures += 2;
    }

    private void Clear(LearntWeights? learnt)
    {
        var columns = learnt?.Columns ?? 0;
        if (learntSums.Length != columns)
            learntSums = columns == 0 ? [] : new float[columns];
        Array.Clear(learntSums);
        learntFeatures = 0;
        isTaught = false;
        Array.Clear(sums);
        Array.Clear(vector);
        tags.Clear();
        entityTokens.Clear();
        squares = ownSquares = english = languageVectors = letters = words = latin = Kinds = 0;
        script = null;
    }

    /// <summary>Keeps a word's tags; gives how many features its typing adds.</summary>
    private int Note(ulong found, Span<uint> flags, List<Token>? tokens)
    {
        var count = 0;
        if ((found & PieceTags.Lengthened) != 0)
            flags[count++] = FeatureHash.Flag(1);
        if ((found & PieceTags.Shouted) != 0)
            flags[count++] = FeatureHash.Flag(2);
        if ((found & PieceTags.Entity) != 0 && tokens is not null)
            entityTokens.Add(tokens.Count - 1);
        if ((found & (PieceTags.Subjects | PieceTags.Legal)) != 0)
            tags.Add(found);
        return count;
    }

    private void Note(TokenKind kind, List<Token>? tokens)
    {
        Kinds |= 1 << (int)kind;
        if (kind is TokenKind.Number or TokenKind.Email && tokens is not null)
            entityTokens.Add(tokens.Count - 1);
    }

    private void Letters(ReadOnlySpan<char> word)
    {
        words++;
        letters += word.Length;
        if (Scripts.LanguageOf(word[0]) is { } other)
            script = other;
        else
            latin++;
    }

    private void Flush(ref int pairCount, ref int rowCount)
    {
        squares += pairCount * FeatureHash.StrongUnits * FeatureHash.StrongUnits;
        memory.Weights?.AddStrong(pairs.AsSpan(0, pairCount), sums);
        memory.Vectors?.Add(rows.AsSpan(0, rowCount), vector);
        pairCount = rowCount = 0;
    }

    private static float Inverse(int squareUnits) => squareUnits > 0 ? FeatureHash.StrongUnits / MathF.Sqrt(squareUnits) : 0f;
}
