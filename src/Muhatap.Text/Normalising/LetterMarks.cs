using Muhatap.Text.Features;
using Muhatap.Text.Models;

namespace Muhatap.Text.Normalising;

/// <summary>
/// Puts the marks back on Turkish letters typed bare: for each of c g i o s u, a linear model over the letters around it says whether the
/// Turkish letter was meant.
/// </summary>
internal sealed class LetterMarks(LinearModel model)
{
    private const int Reach = 5;
    private static readonly (int Left, int Right)[] Windows =
    [
        (1, 0),
        (0, 1),
        (1, 1),
        (2, 0),
        (0, 2),
        (2, 1),
        (1, 2),
        (2, 2),
        (3, 1),
        (1, 3),
        (3, 2),
        (2, 3),
        (3, 3),
        (4, 1),
        (1, 4),
        (5, 0),
        (0, 5),
        (4, 4),
        (5, 5),
    ];

    private readonly float[] scores = new float[model.Columns];

    /// <summary>The word with marks.</summary>
    /// <param name="word">Lower case.</param>
    /// <param name="keepMarks">Letters that already have a mark keep it; otherwise dotted and dotless i are decided anew.</param>
    public string Put(string word, bool keepMarks)
    {
        var bare = TurkishCase.Bare(word);
        var marked = word.ToCharArray();
        for (var i = 0; i < bare.Length; i++)
        {
            var mark = TurkishCase.Marked(bare[i]);
            if (mark == '\0' || (bare[i] != word[i] && (keepMarks || word[i] != 'ı')))
                continue;
            var sum0 = 0f;
            var sum1 = 0f;
            foreach (var feature in Features(bare, i))
            {
                var at = model.Bucket(feature);
                sum0 += model.Weights[at] * model.Scales[0];
                sum1 += model.Weights[at + 1] * model.Scales[1];
            }
            var factor = model.Gain / MathF.Sqrt(Windows.Length);
            scores[0] = (sum0 * factor) + model.Bias[0];
            scores[1] = (sum1 * factor) + model.Bias[1];
            marked[i] = scores[1] > scores[0] ? mark : bare[i];
        }
        return new string(marked);
    }

    /// <summary>Features of one letter of a bare word.</summary>
    public static uint[] Features(string bare, int at)
    {
        var features = new uint[Windows.Length];
        Span<char> window = stackalloc char[(2 * Reach) + 2];
        for (var w = 0; w < Windows.Length; w++)
        {
            var (left, right) = Windows[w];
            var length = 0;
            window[length++] = (char)('A' + w);
            for (var i = at - left; i <= at + right; i++)
                window[length++] = i < 0 || i >= bare.Length ? '_' : bare[i];
            features[w] = FeatureHash.Text(window[..length]);
        }
        return features;
    }
}
