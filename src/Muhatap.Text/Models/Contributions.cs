using Muhatap.Text.Features;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Models;

/// <summary>
/// Takes a linear model's score for one class apart, piece by piece. Exact: what a piece brings by itself is its own, what a pair brings
/// is shared by both, and the parts add up to the score without its bias.
/// </summary>
internal sealed class Contributions(LinearModel model, ModelHead head, int chosen)
{
    private readonly List<(int Start, int Length, float Weight)> pieces = [];
    private float squares;

    /// <summary>The pieces with their shares, in the order of the text. A hashtag's words share its place.</summary>
    public IReadOnlyList<(int Start, int Length, float Weight)> Of(string text)
    {
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var tokens = new List<Token>();
        var scanner = new FeatureScanner(text, buffer, tokens);
        uint before = 0,
            twoBefore = 0;
        while (scanner.Next())
        {
            var token = tokens[^1];
            pieces.Add((token.Start, token.Length, 0f));
            var sink = new Sink(this);
            FeatureHash.Piece(scanner.Kind, scanner.Folded, ref sink);
            if (scanner.Lengthened)
                Share(FeatureHash.Flag(1), 0);
            if (scanner.Shouted)
                Share(FeatureHash.Flag(2), 0);
            var part = FeatureHash.PairPart(scanner.Kind, scanner.Folded);
            Share(FeatureHash.Pair(before, part), 1);
            Share(FeatureHash.Gapped(twoBefore, part), 2);
            twoBefore = before;
            before = part;
        }
        if (pieces.Count == 0)
            return [];
        Share(FeatureHash.Pair(before, 0), 0);
        var factor = model.Gain / MathF.Sqrt(squares);
        return pieces.ConvertAll(p => (p.Start, p.Length, p.Weight * factor));
    }

    /// <summary>Gives a feature's weight to the last piece and, in halves, to the one <paramref name="back"/> before it.</summary>
    private void Share(uint feature, int back)
    {
        var value = FeatureHash.Value(feature);
        squares += value * value;
        var at = model.Bucket(feature);
        var weight = 0f;
        for (var c = 0; c < head.Classes.Length; c++)
        {
            var w = model.Weights[at + head.First + c] * model.Scales[head.First + c];
            weight += c == chosen ? w : -w / (head.Classes.Length - 1);
        }
        weight *= value;
        var other = pieces.Count - 1 - back;
        if (back == 0 || other < 0)
        {
            Give(pieces.Count - 1, weight);
            return;
        }
        Give(pieces.Count - 1, weight / 2);
        Give(other, weight / 2);
    }

    private void Give(int piece, float weight) => pieces[piece] = pieces[piece] with { Weight = pieces[piece].Weight + weight };

    private readonly struct Sink(Contributions owner) : IFeatureSink
    {
        public void Add(uint feature) => owner.Share(feature, 0);
    }
}
