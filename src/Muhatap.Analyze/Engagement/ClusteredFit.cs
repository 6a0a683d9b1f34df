namespace Muhatap.Analyze.Engagement;

/// <summary>
/// Ordinary least squares with a covariance that knows that one account's posts are alike (cluster-robust "sandwich", Liang and Zeger, 1986,
/// with the usual small-sample factor): a loud account's ten posts are no ten witnesses. Pure.
/// </summary>
internal sealed class ClusteredFit
{
    /// <summary>Holds columns apart that nearly say the same; far too small to move an estimate.</summary>
    private const double Ridge = 1e-6;

    private readonly double[,] covariance;

    private ClusteredFit(double[] coefficients, double[,] covariance)
    {
        Coefficients = coefficients;
        this.covariance = covariance;
    }

    /// <summary>One per column.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <param name="rows">Columns of each observation.</param>
    /// <param name="clusters">Who each observation belongs to.</param>
    public static ClusteredFit Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> outcomes, IReadOnlyList<long> clusters)
    {
        var columns = rows[0].Length;
        var squares = new double[columns, columns];
        var products = new double[columns];
        for (var r = 0; r < rows.Count; r++)
            Add(squares, products, rows[r], outcomes[r]);
        for (var c = 0; c < columns; c++)
            squares[c, c] += Ridge * rows.Count;
        var inverse = Inverse(squares);
        var coefficients = Times(inverse, products);
        var scores = new Dictionary<long, double[]>();
        for (var r = 0; r < rows.Count; r++)
        {
            if (!scores.TryGetValue(clusters[r], out var score))
                scores.Add(clusters[r], score = new double[columns]);
            var left = outcomes[r] - Dot(rows[r], coefficients);
            for (var c = 0; c < columns; c++)
                score[c] += rows[r][c] * left;
        }
        var meat = new double[columns, columns];
        foreach (var score in scores.Values)
            Add(meat, [], score, 0);
        var groups = scores.Count;
        var small = groups > 1 ? groups / (groups - 1.0) * (rows.Count - 1.0) / Math.Max(1, rows.Count - columns) : 1;
        return new ClusteredFit(coefficients, Sandwich(inverse, meat, small));
    }

    /// <summary>A weighted sum of coefficients and its standard error.</summary>
    public (double Value, double Error) Contrast(ReadOnlySpan<double> weights)
    {
        var (value, variance) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            value += weights[i] * Coefficients[i];
            for (var j = 0; j < weights.Length; j++)
                variance += weights[i] * weights[j] * covariance[i, j];
        }
        return (value, Math.Sqrt(Math.Max(0, variance)));
    }

    private static void Add(double[,] squares, double[] products, double[] row, double outcome)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == 0)
                continue;
            if (products.Length > 0)
                products[i] += row[i] * outcome;
            for (var j = 0; j < row.Length; j++)
                squares[i, j] += row[i] * row[j];
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static double[] Times(double[,] matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
                product[i] += matrix[i, j] * vector[j];
        }
        return product;
    }

    private static double[,] Sandwich(double[,] bread, double[,] meat, double factor)
    {
        var size = bread.GetLength(0);
        var half = new double[size, size];
        var whole = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                for (var k = 0; k < size; k++)
                    half[i, j] += bread[i, k] * meat[k, j];
            }
        }
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                for (var k = 0; k < size; k++)
                    whole[i, j] += factor * half[i, k] * bread[k, j];
            }
        }
        return whole;
    }

    /// <summary>Gauss and Jordan, with the largest pivot.</summary>
    private static double[,] Inverse(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var left = (double[,])matrix.Clone();
        var right = new double[size, size];
        for (var i = 0; i < size; i++)
            right[i, i] = 1;
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var r = column + 1; r < size; r++)
                pivot = Math.Abs(left[r, column]) > Math.Abs(left[pivot, column]) ? r : pivot;
            for (var c = 0; c < size; c++)
            {
                (left[column, c], left[pivot, c]) = (left[pivot, c], left[column, c]);
                (right[column, c], right[pivot, c]) = (right[pivot, c], right[column, c]);
            }
            var by = left[column, column];
            for (var c = 0; c < size; c++)
            {
                left[column, c] /= by;
                right[column, c] /= by;
            }
            for (var r = 0; r < size; r++)
            {
                var factor = r == column ? 0 : left[r, column];
                if (factor == 0)
                    continue;
                for (var c = 0; c < size; c++)
                {
                    left[r, c] -= factor * left[column, c];
                    right[r, c] -= factor * right[column, c];
                }
            }
        }
        return right;
    }
}
