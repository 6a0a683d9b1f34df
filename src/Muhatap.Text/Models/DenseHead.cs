using System.Numerics.Tensors;

namespace Muhatap.Text.Models;

/// <summary>One hidden layer (tanh) over a text's vector.</summary>
/// <param name="inner">Row by row, one per hidden unit, as long as the input.</param>
/// <param name="outer">Row by row, one per class.</param>
internal sealed class DenseHead(int inputs, int hidden, int classes, float[] inner, float[] innerBias, float[] outer, float[] outerBias)
{
    public int Inputs => inputs;

    public int Hidden => hidden;

    public ReadOnlySpan<float> Inner => inner;

    public ReadOnlySpan<float> InnerBias => innerBias;

    /// <summary>Scores of the classes.</summary>
    public void Score(ReadOnlySpan<float> input, Span<float> scores)
    {
        Span<float> layer = stackalloc float[hidden];
        for (var h = 0; h < hidden; h++)
            layer[h] = innerBias[h] + TensorPrimitives.Dot(input, inner.AsSpan(h * inputs, inputs));
        TensorPrimitives.Tanh(layer, layer);
        ScoreLayer(layer, scores);
    }

    /// <summary>Scores of the classes for a hidden layer computed elsewhere.</summary>
    public void ScoreLayer(ReadOnlySpan<float> layer, Span<float> scores)
    {
        for (var c = 0; c < classes; c++)
            scores[c] = outerBias[c] + TensorPrimitives.Dot(layer, outer.AsSpan(c * hidden, hidden));
    }

    /// <summary>Moves one class's score by a constant.</summary>
    public void Shift(int c, float by) => outerBias[c] += by;

    public static DenseHead Read(BinaryReader reader)
    {
        var (inputs, hidden, classes) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return new DenseHead(inputs, hidden, classes, Floats(inputs * hidden), Floats(hidden), Floats(hidden * classes), Floats(classes));

        float[] Floats(int count)
        {
            var values = new float[count];
            for (var i = 0; i < count; i++)
                values[i] = reader.ReadSingle();
            return values;
        }
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(inputs);
        writer.Write(hidden);
        writer.Write(classes);
        foreach (var part in new[] { inner, innerBias, outer, outerBias })
        {
            foreach (var value in part)
                writer.Write(value);
        }
    }
}
