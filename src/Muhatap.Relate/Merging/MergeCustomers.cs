using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Golden;
using Muhatap.Relate.Import;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Merging;

/// <summary>
/// Two customers are one: everything that stood with the one stands with the other, in one transaction, and is listed so that it
/// can go back at any time. The golden record is worked out over both sides' records.
/// </summary>
public static class MergeCustomers
{
    /// <summary>What moves by itself; source records move with the golden record.</summary>
    private static readonly MovedKind[] Moving = [MovedKind.Account, MovedKind.AccountLink, MovedKind.Activity, MovedKind.Consent];

    public static Task<MergeId> RunAsync(
        Database database,
        UserId by,
        CustomerId into,
        CustomerId from,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) => InScopeAsync(scope, by, into, from, probability: null, evidence: null, cancellation),
            cancellationToken
        );

    /// <param name="by">Null where a rule decided.</param>
    internal static async Task<MergeId> InScopeAsync(
        WriteScope scope,
        UserId? by,
        CustomerId into,
        CustomerId from,
        double? probability,
        string? evidence,
        CancellationToken cancellationToken
    )
    {
        if (into == from)
            throw new Refusal("merge.same", "A customer can't be joined with itself.");
        var files = await CustomerFiles.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await files.LoadAsync([into, from], cancellationToken).ConfigureAwait(false);
        if (files.Find(into) is not { } stays || files.Find(from) is not { } goes)
            throw new Refusal("customer.unknown", "There is no such customer.");
        var merge = new CustomerMerge
        {
            Id = scope.Mint.Next<MergeId>(),
            IntoId = into,
            FromId = from,
            FromName = goes.Customer.Name,
            Probability = probability,
            Evidence = evidence,
            ByUserId = by,
            At = scope.Now,
        };
        scope.Db.CustomerMerges.Add(merge);
        foreach (var record in goes.Records.ToArray())
        {
            List(scope, merge, MovedKind.SourceRecord, [record.Id.Value]);
            stays.Take(record, goes);
        }
        files.Leave(from);
        await files.SaveAsync(cancellationToken).ConfigureAwait(false);
        foreach (var kind in Moving)
        {
            var rows = await MovedRows.AllAsync(scope, kind, from, cancellationToken).ConfigureAwait(false);
            List(scope, merge, kind, rows);
            await MovedRows.MoveAsync(scope, kind, rows, from, into, cancellationToken).ConfigureAwait(false);
        }
        await ProposalsAsync(scope, by, into, from, cancellationToken).ConfigureAwait(false);
        await MoveFreshness.RunAsync(scope, into, from, cancellationToken).ConfigureAwait(false);
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await scope.RaiseAsync(new CustomersMerged(merge.Id, from, into, by), cancellationToken).ConfigureAwait(false);
        await scope.Db.MatchDue.Where(row => row.CustomerId == from).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await scope.Db.Customers.Where(row => row.Id == from).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        // An address that stood on two records told nobody; now it tells.
        var handles = await scope
            .Db.CustomerIdentifiers.AsNoTracking()
            .Where(row => row.CustomerId == into && row.Kind == IdentifierKind.Handle)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        await HandleLinks.TieAsync(scope, handles, cancellationToken).ConfigureAwait(false);
        scope.Audit(by, "customer.merged", $"customer/{into}", $"customer/{from}");
        scope.Changed(ChangeKind.Customer, into.Value);
        return merge.Id;
    }

    private static void List(WriteScope scope, CustomerMerge merge, MovedKind kind, IEnumerable<long> rows) =>
        scope.Db.MergeMoved.AddRange(
            rows.Select(row => new MergeMoved
            {
                MergeId = merge.Id,
                Kind = kind,
                RowId = row,
            })
        );

    /// <summary>The pair is decided; who goes is compared as part of who stays, and what was said not to be them is not to be the other either.</summary>
    private static async Task ProposalsAsync(
        WriteScope scope,
        UserId? by,
        CustomerId into,
        CustomerId from,
        CancellationToken cancellationToken
    )
    {
        var db = scope.Db;
        var rows = await db
            .MatchProposals.Where(row => row.LeftId == from.Value || (row.Kind == ProposalKind.Customer && row.RightId == from.Value))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var row in rows)
        {
            var other = row.LeftId == from.Value ? row.RightId : row.LeftId;
            if (row.Kind == ProposalKind.Customer && other == into.Value)
                row.Decide(ProposalState.Same, by, scope.Now);
            else if (row.State == ProposalState.Different)
                await CarryAsync(scope, row, other, into, cancellationToken).ConfigureAwait(false);
            else if (row.State == ProposalState.Waiting)
                row.State = ProposalState.Withdrawn;
        }
    }

    private static async Task CarryAsync(
        WriteScope scope,
        MatchProposal row,
        long other,
        CustomerId into,
        CancellationToken cancellationToken
    )
    {
        var (left, right) =
            row.Kind == ProposalKind.Account ? (into.Value, other) : (Math.Min(into.Value, other), Math.Max(into.Value, other));
        var known = await scope
            .Db.MatchProposals.SingleOrDefaultAsync(
                candidate => candidate.Kind == row.Kind && candidate.LeftId == left && candidate.RightId == right,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (known is not null)
            known.Decide(ProposalState.Different, row.DecidedBy, scope.Now);
        else
            scope.Db.MatchProposals.Add(
                new MatchProposal
                {
                    Id = scope.Mint.Next<ProposalId>(),
                    Kind = row.Kind,
                    LeftId = left,
                    RightId = right,
                    Weight = row.Weight,
                    Probability = row.Probability,
                    Worth = 0,
                    Evidence = row.Evidence,
                    State = ProposalState.Different,
                    DecidedBy = row.DecidedBy,
                    DecidedAt = row.DecidedAt,
                    At = scope.Now,
                }
            );
    }
}
