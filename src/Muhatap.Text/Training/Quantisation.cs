using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>Packs trained weights into a byte each.</summary>
internal static class Quantisation
{
    /// <summary>Weights smaller than this part of a step are noise and become zero; the file shrinks by as much.</summary>
    private const float Floor = 0.75f;

    /// <summary>Packs one model.</summary>
    /// <param name="weights">Bucket by bucket, one per column.</param>
    /// <param name="clip">How many standard deviations (of a column's non-zero weights) the largest byte stands for.</param>
    public static LinearModel Pack(string name, ModelHead[] heads, int bits, float gain, float[] bias, float[] weights, float clip = 8f)
    {
        var columns = bias.Length;
        var stride = LinearModel.StrideFor(columns);
        var packed = new sbyte[stride << bits];
        var scales = new float[columns];
        for (var c = 0; c < columns; c++)
        {
            double squares = 0;
            var count = 0;
            for (var i = c; i < weights.Length; i += columns)
            {
                if (weights[i] == 0f)
                    continue;
                squares += (double)weights[i] * weights[i];
                count++;
            }
            var top = count == 0 ? 1f : clip * (float)Math.Sqrt(squares / count);
            scales[c] = top / 127f;
            for (var b = 0; b < 1 << bits; b++)
            {
                var w = weights[(b * columns) + c] / scales[c];
                packed[(b * stride) + c] = MathF.Abs(w) < Floor ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(w), -127, 127);
            }
        }
        return new LinearModel(name, heads, bits, gain, bias, scales, packed);
    }
}
