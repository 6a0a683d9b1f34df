namespace Muhatap.Analyze.Statistics;

/// <summary>The regularised incomplete gamma function, on which every exact interval of a count stands. Pure.</summary>
internal static class GammaTail
{
    private const double Enough = 1e-14;
    private const int MostTerms = 10_000;

    /// <summary>P(shape, x): that a gamma variable of this shape and scale one lies below x; also that a Poisson count of mean x is at least <paramref name="shape"/>.</summary>
    public static double Below(double shape, double x)
    {
        if (x <= 0)
            return 0;
        // DLMF 8.11.4 below the mean, the continued fraction 8.9.2 above it: each where it converges fast.
        var scale = Math.Exp((shape * Math.Log(x)) - x - LogGamma(shape));
        return x < shape + 1 ? scale * Series(shape, x) : 1 - (scale * Fraction(shape, x));
    }

    /// <summary>The x below which a share lies: the inverse of <see cref="Below"/> in its second place.</summary>
    /// <param name="share">Between 0 and 1, both excluded.</param>
    public static double Quantile(double shape, double share)
    {
        var (low, high) = (0.0, Math.Max(1, 2 * shape));
        while (Below(shape, high) < share)
            high *= 2;
        for (var i = 0; i < 100 && high - low > 1e-12 * high; i++)
        {
            var middle = (low + high) / 2;
            if (Below(shape, middle) < share)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    /// <summary>Stirling's series after shifting the argument above 8; good to ten digits.</summary>
    public static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 8; x++)
            shift -= Math.Log(x);
        var square = 1 / (x * x);
        var series = ((((square / 1188) - (1.0 / 1680)) * square + (1.0 / 1260)) * square - (1.0 / 360)) * square + (1.0 / 12);
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x);
    }

    private static double Series(double shape, double x)
    {
        var term = 1 / shape;
        var sum = term;
        for (var n = 1; n < MostTerms && term > Enough * sum; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    /// <summary>Lentz's way of a continued fraction.</summary>
    private static double Fraction(double shape, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - shape;
        var c = 1 / tiny;
        var d = 1 / b;
        var value = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var a = n * (shape - n);
            b += 2;
            d = NotZero(1 / NotZero((a * d) + b));
            c = NotZero(b + (a / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Enough)
                break;
        }
        return value;

        static double NotZero(double number) => Math.Abs(number) < tiny ? tiny : number;
    }
}
