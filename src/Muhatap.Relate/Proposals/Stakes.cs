using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Proposals;

/// <summary>What hangs on deciding who is who: segments, conversations, what was bought.</summary>
internal sealed class Stakes(WriteScope scope)
{
    /// <summary>Nobody has more at stake than this many records; beyond it the counting costs more than it tells.</summary>
    private const int Most = 200;

    private readonly Dictionary<CustomerId, (string Segment, int Records)> known = [];

    public async Task<double> WorthAsync(double probability, CustomerId[] customers, CancellationToken cancellationToken)
    {
        var all = new List<(string Segment, int Records)>();
        foreach (var customer in customers)
            all.Add(await OfAsync(customer, cancellationToken).ConfigureAwait(false));
        return ProposalWorth.Of(probability, all.Select(row => row.Segment), all.Sum(row => (long)row.Records));
    }

    private async Task<(string, int)> OfAsync(CustomerId customer, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(customer, out var stakes))
            return stakes;
        CustomerId? own = customer;
        var segment = await scope
            .Db.Customers.Where(row => row.Id == customer)
            .Select(row => row.Segment)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        var conversations = await scope
            .Db.Conversations.Where(row => row.PersonId == customer.Value)
            .Take(Most)
            .CountAsync(cancellationToken)
            .ConfigureAwait(false);
        var acts = await scope
            .Db.Activities.Where(row => row.CustomerId == own)
            .Take(Most)
            .CountAsync(cancellationToken)
            .ConfigureAwait(false);
        return known[customer] = (segment ?? "", conversations + acts);
    }
}
