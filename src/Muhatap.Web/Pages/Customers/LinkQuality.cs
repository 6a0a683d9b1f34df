using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Web.Demo;

namespace Muhatap.Web.Pages.Customers;

/// <summary>How often something is right, as far as it is known.</summary>
/// <param name="Right">Of those looked at.</param>
public readonly record struct Hits(long Right, long Of)
{
    /// <summary>Fewer than this tell nothing yet.</summary>
    public const int Enough = 30;

    public double Share => Of == 0 ? 0 : (double)Right / Of;

    /// <summary>The share's 95 % interval (Wilson 1927).</summary>
    public (double From, double To) Interval
    {
        get
        {
            if (Of == 0)
                return (0, 1);
            const double z = 1.96;
            double n = Of;
            var middle = (Share + (z * z / (2 * n))) / (1 + (z * z / n));
            var half = z / (1 + (z * z / n)) * Math.Sqrt((Share * (1 - Share) / n) + (z * z / (4 * n * n)));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}

/// <summary>How good the links are: by what people took back, and where the truth is known (the demo) by the truth.</summary>
internal sealed class LinkQuality
{
    /// <summary>By method: links that were made, and of those whose fate somebody decided, how many stood.</summary>
    public required IReadOnlyList<(LinkMethod Method, int Standing, Hits Decided)> Methods { get; init; }

    /// <summary>Of pairs of records on one card, those that are one person; null where the truth is not known.</summary>
    public Hits? RecordPrecision { get; init; }

    /// <summary>Of pairs of records that are one person, those on one card.</summary>
    public Hits? RecordRecall { get; init; }

    public Hits? AccountPrecision { get; init; }

    /// <summary>Of accounts of customers who spoke, those tied to them.</summary>
    public Hits? AccountRecall { get; init; }

    public static async Task<LinkQuality> ReadAsync(Database database, LinkTruth truth, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var links = await db
            .AccountLinks.GroupBy(row => new { row.Method, row.State })
            .Select(group => new
            {
                group.Key.Method,
                group.Key.State,
                Count = group.Count(),
                ByHand = group.Count(row => row.DecidedBy != null),
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var methods = links
            .GroupBy(row => row.Method)
            .Select(group =>
            {
                var standing = group.Where(row => row.State == LinkState.Linked).Sum(row => row.Count);
                var wrong = group.Where(row => row.State != LinkState.Linked).Sum(row => row.Count);
                var confirmed = group.Where(row => row.State == LinkState.Linked).Sum(row => row.ByHand);
                return (group.Key, standing, new Hits(confirmed, confirmed + wrong));
            })
            .OrderByDescending(row => row.standing)
            .ToArray();
        if (!truth.IsKnown)
            return new LinkQuality { Methods = methods };
        var records = await db
            .SourceRecords.Select(row => new
            {
                row.CustomerId,
                row.Source,
                row.ExternalId,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var known = records
            .Where(row => truth.Records.ContainsKey((row.Source, row.ExternalId)))
            .Select(row => (row.CustomerId, Person: truth.Records[(row.Source, row.ExternalId)]))
            .ToArray();
        var persons = known
            .GroupBy(row => row.CustomerId)
            .ToDictionary(group => group.Key, group => group.Select(row => row.Person).ToHashSet());
        var accounts = (
            await db
                .Accounts.Where(row => !row.IsOurs)
                .Select(row => new
                {
                    row.Network,
                    row.Key,
                    row.CustomerId,
                })
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).Where(row => truth.Accounts.ContainsKey((row.Network, row.Key))).Select(row => (row.CustomerId, Person: truth.Accounts[(row.Network, row.Key)])).ToArray();
        var customers = known.Select(row => row.Person).ToHashSet(StringComparer.Ordinal);
        bool IsRight((CustomerId? Customer, string? Person) row) =>
            row.Customer is { } customer && row.Person is { } person && persons.GetValueOrDefault(customer)?.Contains(person) == true;
        var linked = accounts.Where(row => row.CustomerId is not null).ToArray();
        var theirs = accounts.Where(row => row.Person is { } person && customers.Contains(person)).ToArray();
        var together = Pairs(known.GroupBy(row => row.CustomerId).Select(group => group.Select(row => row.Person)));
        var same = known.GroupBy(row => row.Person, StringComparer.Ordinal).Sum(group => group.LongCount() * (group.LongCount() - 1) / 2);
        return new LinkQuality
        {
            Methods = methods,
            RecordPrecision = together,
            RecordRecall = new Hits(together.Right, same),
            AccountPrecision = new Hits(linked.LongCount(row => IsRight(row)), linked.LongLength),
            AccountRecall = new Hits(theirs.LongCount(row => IsRight(row)), theirs.LongLength),
        };
    }

    private static Hits Pairs(IEnumerable<IEnumerable<string>> groups)
    {
        long right = 0,
            of = 0;
        foreach (var group in groups)
        {
            var persons = group.ToArray();
            of += (long)persons.Length * (persons.Length - 1) / 2;
            right += persons.GroupBy(person => person, StringComparer.Ordinal).Sum(one => one.LongCount() * (one.LongCount() - 1) / 2);
        }
        return new Hits(right, of);
    }
}
