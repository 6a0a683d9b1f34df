using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Merging;

/// <summary>Two customers are two, whatever the scores say: no rule joins them, and nobody is asked about them again.</summary>
internal static class RememberTwo
{
    public static async Task RunAsync(
        WriteScope scope,
        UserId by,
        CustomerId a,
        CustomerId b,
        double? probability,
        string? evidence,
        CancellationToken cancellationToken
    )
    {
        var (left, right) = (Math.Min(a.Value, b.Value), Math.Max(a.Value, b.Value));
        var proposal = await scope
            .Db.MatchProposals.SingleOrDefaultAsync(
                row => row.Kind == ProposalKind.Customer && row.LeftId == left && row.RightId == right,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (proposal is null)
        {
            proposal = new MatchProposal
            {
                Id = scope.Mint.Next<ProposalId>(),
                Kind = ProposalKind.Customer,
                LeftId = left,
                RightId = right,
                Weight = 0,
                Probability = probability ?? 0,
                Worth = 0,
                Evidence = evidence ?? "",
                State = ProposalState.Different,
                At = scope.Now,
            };
            scope.Db.MatchProposals.Add(proposal);
        }
        proposal.Decide(ProposalState.Different, by, scope.Now);
    }
}
