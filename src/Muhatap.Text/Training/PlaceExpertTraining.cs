using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>Keeps what <see cref="LinearTrainer"/> found true in single places alone, and learns to tell which of them a text is like.</summary>
internal static class PlaceExpertTraining
{
    /// <summary>
    /// How much of a place's own weights is given back where a text is like it: a little over the whole, since the network beside the linear model
    /// knows no places and halves it. Chosen among 1, 1.3, 1.6 and 2 on the held-back fifth and the left-out places.
    /// </summary>
    private const float Share = 1.3f;

    /// <summary>A few words give a place away, and their weights lie far out: cut at eight deviations they no longer did.</summary>
    private const float Clip = 32f;

    private static readonly LinearTrainerOptions Options = new()
    {
        Bits = 18,
        Epochs = 4,
        Gain = 3f,
        PlaceShare = 0f,
    };

    /// <summary>Makes the experts of the first places from a trainer that has seen <paramref name="rows"/>.</summary>
    /// <param name="places">Names of the places that have experts; all others are "elsewhere".</param>
    /// <param name="placeShare">The trainer's <see cref="LinearTrainerOptions.PlaceShare"/>.</param>
    public static PlaceExperts Train(LinearTrainer trained, List<TrainingRow> rows, string[] places, Head head, float placeShare)
    {
        var likeness = new LinearTrainer([new Head(PlaceExperts.Likeness, 0, [.. places, "elsewhere"], [])], 1, Options);
        var size = rows.CountBy(r => r.Place).ToDictionary();
        var mean = rows.Count / (double)size.Count;
        likeness.Train(rows.ConvertAll(r => r.OfPieces(Math.Min(r.Place, places.Length), MathF.Sqrt((float)(mean / size[r.Place])))));

        var heads = new List<ModelHead> { new(PlaceExperts.Likeness, 0, [.. places, "elsewhere"], 1f) };
        var columns = places.Length + 1;
        for (var p = 0; p < places.Length; p++)
        {
            string[] classes = head.ClassesByPlace.ContainsKey(p) ? [head.Classes[^1]] : head.Classes;
            heads.Add(new ModelHead(places[p], columns, classes, 1f));
            columns += classes.Length;
        }
        var weights = new float[columns << Options.Bits];
        var bias = new float[columns];
        Fill(likeness.Weights, places.Length + 1, 0, 0, places.Length + 1, 1f);
        // Not the bias of these rows in full: how many texts each file holds says nothing of where the next one comes from.
        likeness.SharedBias.CopyTo(bias, 0);
        for (var p = 0; p < places.Length; p++)
        {
            if (trained.OwnWeights(p) is not { } own)
                continue;
            var (to, count) = (heads[p + 1].First, heads[p + 1].Classes.Length);
            var from = head.Classes.Length - count;
            Fill(own, head.Classes.Length, from, to, count, placeShare * Share);
            // Of two classes only the second is kept, and its balance in that place is nobody else's.
            for (var c = 0; c < count && count > 1; c++)
                bias[to + c] = trained.OwnBias(p)[c] * Share;
        }
        return new PlaceExperts(Quantisation.Pack("places", [.. heads], Options.Bits, Options.Gain, bias, weights, Clip));

        void Fill(float[] source, int width, int first, int to, int count, float part)
        {
            for (var b = 0; b < 1 << Options.Bits; b++)
            {
                for (var c = 0; c < count; c++)
                    weights[(b * columns) + to + c] = part * source[(b * width) + first + c];
            }
        }
    }
}
