namespace Muhatap.Text.Models;

/// <summary>
/// Lets class shares follow a stream of posts without labels (Saerens, Latinne and Decaestecker, "Adjusting the outputs of a classifier to
/// new a priori probabilities", 2002): the shares that best explain the latest posteriors are found by expectation–maximisation, and each
/// posterior is re-weighted by them. A Dirichlet prior holds the shares near even while little has been seen. Not thread-safe.
/// </summary>
public sealed class PriorAdaptation
{
    private const int Rounds = 30;
    private readonly int classes;
    private readonly float[] latest;
    private readonly float hold;
    private readonly double[] shares;
    private int count;
    private int next;

    /// <summary>Begins with even shares.</summary>
    /// <param name="capacity">How many of the latest posts are remembered.</param>
    /// <param name="hold">How many imagined posts, spread evenly, stand against the seen ones.</param>
    public PriorAdaptation(int classes, int capacity = 1024, float hold = 50f)
    {
        this.classes = classes;
        this.hold = hold;
        latest = new float[classes * capacity];
        shares = new double[classes];
        Array.Fill(shares, 1.0 / classes);
    }

    /// <summary>Remembers one posterior, forgetting the oldest where there is no more room.</summary>
    public void Observe(ReadOnlySpan<float> posterior)
    {
        posterior.CopyTo(latest.AsSpan(next * classes));
        next = (next + 1) % (latest.Length / classes);
        count = Math.Min(count + 1, latest.Length / classes);
    }

    /// <summary>Finds the shares again from what is remembered.</summary>
    public void Estimate()
    {
        Span<double> sums = stackalloc double[classes];
        Span<double> one = stackalloc double[classes];
        for (var round = 0; round < Rounds; round++)
        {
            sums.Fill(hold / classes);
            for (var i = 0; i < count; i++)
            {
                var total = 0.0;
                for (var c = 0; c < classes; c++)
                    total += one[c] = latest[(i * classes) + c] * shares[c];
                for (var c = 0; c < classes; c++)
                    sums[c] += one[c] / total;
            }
            for (var c = 0; c < classes; c++)
                shares[c] = sums[c] / (count + hold);
        }
    }

    /// <summary>The posterior under the estimated shares, in place.</summary>
    public void Adjust(Span<float> posterior)
    {
        var total = 0.0;
        for (var c = 0; c < classes; c++)
            total += posterior[c] * shares[c];
        for (var c = 0; c < classes; c++)
            posterior[c] = (float)(posterior[c] * shares[c] / total);
    }
}
