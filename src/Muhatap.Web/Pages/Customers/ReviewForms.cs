using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Merging;
using Muhatap.Relate.Proposals;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Deciding pairs, joining and parting.</summary>
internal static class ReviewForms
{
    public static async Task<IResult> DecideAsync(
        long id,
        [FromForm] string act,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var proposal = new ProposalId(id);
        var by = viewer.Id!.Value;
        await (
            act switch
            {
                "same" => DecideProposal.SameAsync(database, by, proposal, cancellationToken),
                "different" => DecideProposal.DifferentAsync(database, by, proposal, cancellationToken),
                _ => DecideProposal.LaterAsync(database, proposal, cancellationToken),
            }
        ).ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/review?done={id}");
    }

    /// <summary>Takes the last decision back, whatever it was.</summary>
    public static async Task<IResult> AgainAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var proposal = new ProposalId(id);
        MatchProposal? row;
        CustomerMerge? merge = null;
        await using (var db = database.Read())
        {
            row = await db.MatchProposals.SingleOrDefaultAsync(one => one.Id == proposal, cancellationToken).ConfigureAwait(false);
            if (row is { State: ProposalState.Same, Kind: ProposalKind.Customer })
            {
                var (into, from) = (new CustomerId(row.LeftId), new CustomerId(row.RightId));
                merge = await db
                    .CustomerMerges.Where(one => one.IntoId == into && one.FromId == from && one.UndoneAt == null)
                    .OrderByDescending(one => one.Id)
                    .FirstOrDefaultAsync(cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        if (row is { State: ProposalState.Same } && merge is null)
            throw new Refusal("proposal.linked", "An account that was tied is parted on the customer's card.");
        if (merge is not null)
            await UndoMerge.RunAsync(database, viewer.Id!.Value, merge.Id, cancellationToken).ConfigureAwait(false);
        await DecideProposal.AgainAsync(database, viewer.Id!.Value, proposal, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/customers/review");
    }

    public static async Task<IResult> MergeAsync(
        long id,
        [FromForm] long other,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await MergeCustomers
            .RunAsync(database, viewer.Id!.Value, new CustomerId(id), new CustomerId(other), cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{id}?saved");
    }

    public static async Task<IResult> UndoAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var back = await UndoMerge.RunAsync(database, viewer.Id!.Value, new MergeId(id), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{back}?saved");
    }
}
