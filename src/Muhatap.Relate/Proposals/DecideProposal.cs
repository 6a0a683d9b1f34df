using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Merging;
using Muhatap.Relate.Methods;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Proposals;

/// <summary>One of us decides a doubtful pair: the same, not the same (remembered), or later.</summary>
public static class DecideProposal
{
    private static readonly TimeSpan Later = TimeSpan.FromDays(7);

    public static Task SameAsync(Database database, UserId by, ProposalId id, CancellationToken cancellationToken) =>
        WriteAsync(
            database,
            id,
            async (scope, proposal, cancellation) =>
            {
                var left = new CustomerId(proposal.LeftId);
                if (proposal.Kind == ProposalKind.Customer)
                    await MergeCustomers
                        .InScopeAsync(
                            scope,
                            by,
                            left,
                            new CustomerId(proposal.RightId),
                            proposal.Probability,
                            proposal.Evidence,
                            cancellation
                        )
                        .ConfigureAwait(false);
                else
                    await LinkAccount
                        .InScopeAsync(
                            scope,
                            by,
                            new AccountId(proposal.RightId),
                            left,
                            BasisOf(proposal),
                            proposal.Probability,
                            MethodOf(proposal),
                            proposal.Evidence,
                            cancellation
                        )
                        .ConfigureAwait(false);
                proposal.Decide(ProposalState.Same, by, scope.Now);
            },
            cancellationToken
        );

    public static Task DifferentAsync(Database database, UserId by, ProposalId id, CancellationToken cancellationToken) =>
        WriteAsync(
            database,
            id,
            (scope, proposal, _) =>
            {
                proposal.Decide(ProposalState.Different, by, scope.Now);
                if (proposal.Kind == ProposalKind.Account)
                    scope.Db.AccountLinks.Add(
                        new AccountLink
                        {
                            Id = scope.Mint.Next<AccountLinkId>(),
                            AccountId = new AccountId(proposal.RightId),
                            CustomerId = new CustomerId(proposal.LeftId),
                            State = LinkState.NotTheSame,
                            Probability = proposal.Probability,
                            Method = MethodOf(proposal),
                            Evidence = proposal.Evidence,
                            LegalBasis = BasisOf(proposal),
                            DecidedBy = by,
                            At = scope.Now,
                        }
                    );
                scope.Audit(by, "proposal.different", $"proposal/{proposal.Id}", $"customer/{proposal.LeftId}");
                return Task.CompletedTask;
            },
            cancellationToken
        );

    public static Task LaterAsync(Database database, ProposalId id, CancellationToken cancellationToken) =>
        WriteAsync(
            database,
            id,
            (scope, proposal, _) =>
            {
                proposal.LaterUntil = scope.Now + Later;
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Takes back "not the same" or "later": the pair waits again. A joining is undone on the customer's page.</summary>
    public static Task AgainAsync(Database database, UserId by, ProposalId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var proposal = await scope.Db.MatchProposals.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false);
                if (proposal is not { State: ProposalState.Waiting or ProposalState.Different })
                    throw new Refusal("proposal.unknown", "There is no such pair to decide again.");
                if (proposal.Kind == ProposalKind.Account)
                {
                    var (account, customer) = (new AccountId(proposal.RightId), new CustomerId(proposal.LeftId));
                    await scope
                        .Db.AccountLinks.Where(row =>
                            row.AccountId == account && row.CustomerId == customer && row.State == LinkState.NotTheSame
                        )
                        .ExecuteUpdateAsync(row => row.SetProperty(link => link.State, LinkState.Undone), cancellation)
                        .ConfigureAwait(false);
                }
                proposal.Decide(ProposalState.Waiting, null, scope.Now);
                proposal.DecidedAt = null;
                scope.Audit(by, "proposal.again", $"proposal/{id}");
                scope.Changed(ChangeKind.Customer, proposal.LeftId);
            },
            cancellationToken
        );

    /// <summary>What the proposal mostly stood on: that is the method whose precision the decision tells.</summary>
    private static LinkMethod MethodOf(MatchProposal proposal) => MatchMethods.LeadingOf(EvidenceList.Read(proposal.Evidence) ?? []);

    private static LegalBasis BasisOf(MatchProposal proposal) =>
        MatchMethods.Of(MethodOf(proposal))?.Basis ?? LegalBasis.LegitimateInterest;

    private static Task WriteAsync(
        Database database,
        ProposalId id,
        Func<WriteScope, MatchProposal, CancellationToken, Task> decide,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var proposal = await scope.Db.MatchProposals.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false);
                if (proposal is not { State: ProposalState.Waiting })
                    throw new Refusal("proposal.unknown", "The pair was decided already.");
                await decide(scope, proposal, cancellation).ConfigureAwait(false);
                scope.Changed(ChangeKind.Customer, proposal.LeftId);
            },
            cancellationToken
        );
}
