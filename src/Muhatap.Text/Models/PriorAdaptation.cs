namespace Muhatap.Text.Models;

/// <summary>
/// Lets a classifier's prior for one class follow a stream of posts without labels. Where people's ways of writing differ from place to place, a
/// model takes too many or too few posts of a new place for neutral; how far its mean probability there lies from an even share tells so, and
/// a part of that is taken back: the class's odds are divided by a root of its odds over the latest posts. Following the shares themselves
/// (expectation–maximisation, Saerens et al. 2002) was measured on places never seen and reads all of them worse, even where the true shares
/// are given: it wins the common class at the cost of the rare ones. The card of sentiment has the figures. Not thread-safe.
/// </summary>
public sealed class PriorAdaptation
{
    /// <summary>How many posts are read before the first is written: what is said of a stream's beginning knows that much of it.</summary>
    public const int Block = 512;

    /// <summary>The part that is taken back, as an exponent.</summary>
    private const double Part = 0.25;

    private readonly int classes;
    private readonly int levelled;
    private readonly float[] latest;
    private readonly double hold;
    private double ratio = 1;
    private int count;
    private int next;

    /// <param name="levelled">The class whose prior follows.</param>
    /// <param name="capacity">How many of the latest posts are remembered.</param>
    /// <param name="hold">How many imagined posts, spread evenly, stand against the seen ones.</param>
    public PriorAdaptation(int classes, int levelled, int capacity = 1024, double hold = 100)
    {
        this.classes = classes;
        this.levelled = levelled;
        this.hold = hold;
        latest = new float[capacity];
    }

    /// <summary>Remembers one posterior, forgetting the oldest where there is no more room.</summary>
    public void Observe(ReadOnlySpan<float> posterior)
    {
        latest[next] = posterior[levelled];
        next = (next + 1) % latest.Length;
        count = Math.Min(count + 1, latest.Length);
    }

    /// <summary>Finds the prior again from what is remembered.</summary>
    public void Estimate()
    {
        var sum = hold / classes;
        for (var i = 0; i < count; i++)
            sum += latest[i];
        var share = sum / (count + hold);
        ratio = Math.Pow(share / (1 - share) * (classes - 1), -Part);
    }

    /// <summary>The posterior under the prior found, in place.</summary>
    public void Adjust(Span<float> posterior)
    {
        var total = 1 + (posterior[levelled] * (ratio - 1));
        for (var c = 0; c < classes; c++)
            posterior[c] = (float)(posterior[c] * (c == levelled ? ratio : 1) / total);
    }
}
