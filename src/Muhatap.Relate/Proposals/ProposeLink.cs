using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Linkage.Scoring;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Proposals;

/// <summary>Puts one account and its likeliest owner before people. What was decided stays decided; an account is asked about once at a time.</summary>
internal static class ProposeLink
{
    /// <returns>Whether the question is new.</returns>
    public static async Task<bool> WriteAsync(
        WriteScope scope,
        Stakes stakes,
        CustomerId customer,
        AccountId account,
        IReadOnlyList<EvidenceItem> evidence,
        CancellationToken cancellationToken
    )
    {
        var db = scope.Db;
        var isOpen = await db
            .Accounts.AnyAsync(row => row.Id == account && row.CustomerId == null && !row.IsOurs, cancellationToken)
            .ConfigureAwait(false);
        if (!isOpen || await IsRefusedAsync(scope, customer, account, cancellationToken).ConfigureAwait(false))
            return false;
        var known = await db
            .MatchProposals.Where(row => row.Kind == ProposalKind.Account && row.RightId == account.Value)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var other in known.Where(row => row.State == ProposalState.Waiting && row.LeftId != customer.Value))
            other.State = ProposalState.Withdrawn;
        var proposal = known.Find(row => row.LeftId == customer.Value);
        if (proposal is { State: ProposalState.Different or ProposalState.Same })
            return false;
        var isNew = proposal is null;
        if (proposal is null)
        {
            proposal = new MatchProposal
            {
                Id = scope.Mint.Next<ProposalId>(),
                Kind = ProposalKind.Account,
                LeftId = customer.Value,
                RightId = account.Value,
                Weight = 0,
                Probability = 0,
                Worth = 0,
                Evidence = "",
                State = ProposalState.Waiting,
                At = scope.Now,
            };
            db.MatchProposals.Add(proposal);
        }
        proposal.State = ProposalState.Waiting;
        proposal.Weight = evidence.Sum(step => step.Bits);
        proposal.Probability = LinkageModel.Probability(proposal.Weight);
        proposal.Evidence = EvidenceList.Write(evidence);
        proposal.Worth = await stakes.WorthAsync(proposal.Probability, [customer], cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return isNew;
    }

    /// <summary>Nothing speaks for anybody any more: what waits about the account is taken back.</summary>
    public static async Task WithdrawAsync(WriteScope scope, IReadOnlyList<AccountId> accounts, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(account => account.Value).ToList();
        await scope
            .Db.MatchProposals.Where(row =>
                row.Kind == ProposalKind.Account && row.State == ProposalState.Waiting && ids.Contains(row.RightId)
            )
            .ExecuteUpdateAsync(row => row.SetProperty(proposal => proposal.State, ProposalState.Withdrawn), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Whether one of us said that they are not the same, or the customer is no longer there.</summary>
    public static async Task<bool> IsRefusedAsync(
        WriteScope scope,
        CustomerId customer,
        AccountId account,
        CancellationToken cancellationToken
    ) =>
        await scope
            .Db.AccountLinks.AnyAsync(
                row => row.AccountId == account && row.CustomerId == customer && row.State != LinkState.Linked,
                cancellationToken
            )
            .ConfigureAwait(false)
        || !await scope.Db.Customers.AnyAsync(row => row.Id == customer, cancellationToken).ConfigureAwait(false);
}
