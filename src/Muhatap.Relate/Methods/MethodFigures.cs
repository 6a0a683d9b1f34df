using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Methods;

/// <summary>What became of a method's links.</summary>
/// <param name="Standing">Links that stand.</param>
/// <param name="Right">Of those one of us decided about, the right ones.</param>
/// <param name="Decided">Those one of us decided about.</param>
public readonly record struct MethodFigure(int Standing, int Right, int Decided)
{
    /// <summary>Fewer than this tell nothing yet.</summary>
    public const int Enough = 30;

    /// <summary>A method may tie accounts by itself where even the interval's lower end is this high.</summary>
    public const double LeastPrecision = 0.9;

    public bool IsKnown => Decided >= Enough;

    public bool MayLink => IsKnown && Interval.From >= LeastPrecision;

    public double Precision => Decided == 0 ? 0 : (double)Right / Decided;

    /// <summary>The precision's 95 % interval (Wilson 1927).</summary>
    public (double From, double To) Interval
    {
        get
        {
            if (Decided == 0)
                return (0, 1);
            const double z = 1.96;
            double n = Decided;
            var middle = (Precision + (z * z / (2 * n))) / (1 + (z * z / n));
            var half = z / (1 + (z * z / n)) * Math.Sqrt((Precision * (1 - Precision) / n) + (z * z / (4 * n * n)));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}

/// <summary>Each method's links, and how many of those that somebody looked at were right.</summary>
public sealed class MethodFigures
{
    private readonly Dictionary<LinkMethod, MethodFigure> byMethod;

    private MethodFigures(Dictionary<LinkMethod, MethodFigure> byMethod) => this.byMethod = byMethod;

    public MethodFigure Of(LinkMethod method) => byMethod.GetValueOrDefault(method);

    public static async Task<MethodFigures> ReadAsync(MuhatapDb db, CancellationToken cancellationToken)
    {
        var rows = await db
            .AccountLinks.Where(row => row.State != LinkState.Undone)
            .GroupBy(row => new
            {
                row.Method,
                row.State,
                ByHand = row.DecidedBy != null,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new MethodFigures(
            rows.GroupBy(row => row.Key.Method)
                .ToDictionary(
                    group => group.Key,
                    group =>
                    {
                        // A link that was taken apart was looked at, whoever had made it; one that a rule made and nobody touched was not.
                        var wrong = group.Where(row => row.Key.State == LinkState.NotTheSame).Sum(row => row.Count);
                        var right = group.Where(row => row.Key.State == LinkState.Linked && row.Key.ByHand).Sum(row => row.Count);
                        var standing = group.Where(row => row.Key.State == LinkState.Linked).Sum(row => row.Count);
                        return new MethodFigure(standing, right, right + wrong);
                    }
                )
        );
    }
}
