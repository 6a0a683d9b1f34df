namespace Muhatap.Query.Compile;

/// <summary>
/// How common terms are, learnt from a sample of the documents that pass. Only speed depends on it, never an answer; so counting is not
/// synchronised, and two terms may share a counter.
/// </summary>
internal sealed class TermFrequencies
{
    private const int Places = 1 << 18;

    // As many documents of evidence as the guess from a term's form is worth.
    private const double Confidence = 50;

    private readonly int[] _counts = new int[Places];
    private int _documents;

    internal int Documents => _documents;

    internal void CountDocument() => _documents++;

    internal void Count(ulong term) => _counts[(int)(term >> 24) & (Places - 1)]++;

    /// <summary>The expected share of documents that hold the term.</summary>
    internal double Share(WeighedTerm term) =>
        (_counts[(int)(term.Term >> 24) & (Places - 1)] + (term.Share * Confidence)) / (_documents + Confidence);
}
