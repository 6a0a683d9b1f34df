namespace Muhatap.Demo.Chances;

/// <summary>
/// The demo world's only source of chance: SplitMix64 (Steele, Lea, Flood 2014). Our own, because the world must be the
/// same bytes on every version of the runtime.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A source of its own for one part of the world, so that a change in one part does not move the others.</summary>
    public static Chance For(int seed, string part)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in part)
            hash = (hash ^ letter) * 1099511628211;
        return new Chance(hash ^ ((ulong)(uint)seed << 17));
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>0 up to, not including, <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>0 up to, not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double probability) => Fraction() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>An index, with the probability of its weight.</summary>
    public int Weighted(IReadOnlyList<double> weights)
    {
        double total = 0;
        for (int i = 0; i < weights.Count; i++)
            total += weights[i];
        double at = Fraction() * total;
        for (int i = 0; i < weights.Count; i++)
        {
            at -= weights[i];
            if (at < 0)
                return i;
        }
        return weights.Count - 1;
    }

    /// <summary>Log-normal with this median; a spread of 1 puts two thirds between median/e and median·e.</summary>
    public double Around(double median, double spread)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction());
        return median * Math.Exp(spread * normal);
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
