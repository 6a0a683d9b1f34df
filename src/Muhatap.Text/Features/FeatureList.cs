namespace Muhatap.Text.Features;

/// <summary>Every feature of a text in a list, for training. Reading sums the same features through a word cache.</summary>
internal static class FeatureList
{
    private readonly struct Listing(List<uint> features) : IFeatureSink
    {
        public void Add(uint feature) => features.Add(feature);
    }

    public static uint[] Of(string text, List<uint> scratch)
    {
        scratch.Clear();
        var sink = new Listing(scratch);
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer);
        uint before = 0,
            twoBefore = 0;
        while (scanner.Next())
        {
            FeatureHash.Piece(scanner.Kind, scanner.Folded, ref sink);
            if (scanner.Lengthened)
                sink.Add(FeatureHash.Flag(1));
            if (scanner.Shouted)
                sink.Add(FeatureHash.Flag(2));
            var part = FeatureHash.PairPart(scanner.Kind, scanner.Folded);
            sink.Add(FeatureHash.Pair(before, part));
            sink.Add(FeatureHash.Gapped(twoBefore, part));
            twoBefore = before;
            before = part;
        }
        sink.Add(FeatureHash.Pair(before, 0));
        return [.. scratch];
    }

    /// <summary>The features of the pieces by themselves, without pairs and flags.</summary>
    public static uint[] OfPieces(string text, List<uint> scratch)
    {
        scratch.Clear();
        var sink = new Listing(scratch);
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer);
        while (scanner.Next())
            FeatureHash.Piece(scanner.Kind, scanner.Folded, ref sink);
        return [.. scratch];
    }
}
