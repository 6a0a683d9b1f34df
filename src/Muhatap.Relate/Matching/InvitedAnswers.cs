using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Walk;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Merging;
using Muhatap.Relate.Methods;
using Muhatap.Relate.Proposals;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>
/// What came by a link that was made for one customer is that customer's, or whose record took theirs in since. Links are passed on in
/// families and offices: it is strong evidence and no proof.
/// </summary>
internal static class InvitedAnswers
{
    /// <summary>One link in some two hundred is answered by somebody else: a stated belief until enough were decided.</summary>
    private const double Bits = 7.6;

    public static async ValueTask TakeAsync(WriteScope scope, IReadOnlyList<WalkingPost> posts, CancellationToken cancellationToken)
    {
        foreach (var post in posts)
        {
            if (post.Invited is not { } invited || post.Account is not { CustomerId: null, IsOurs: false } account)
                continue;
            var mode = (await MethodModes.RememberedAsync(scope, cancellationToken).ConfigureAwait(false)).Of(LinkMethod.PersonalLink);
            var customer = await StandingMerges.HolderOfAsync(scope.Db, invited, cancellationToken).ConfigureAwait(false);
            if (
                mode == MethodMode.Off
                || await ProposeLink.IsRefusedAsync(scope, customer, account.Id, cancellationToken).ConfigureAwait(false)
                // Erased since the link was sent: the answer is nobody's.
                || !await scope.Db.Customers.AnyAsync(row => row.Id == customer, cancellationToken).ConfigureAwait(false)
            )
                continue;
            EvidenceItem[] evidence = [new("account", "invited", Bits)];
            if (mode == MethodMode.Proposes)
            {
                await ProposeLink
                    .WriteAsync(scope, new Stakes(scope), customer, account.Id, evidence, cancellationToken)
                    .ConfigureAwait(false);
                continue;
            }
            await LinkAccount
                .InScopeAsync(
                    scope,
                    by: null,
                    account.Id,
                    customer,
                    new PersonalLink().Basis,
                    Linkage.Scoring.LinkageModel.Probability(Bits),
                    LinkMethod.PersonalLink,
                    EvidenceList.Write(evidence),
                    cancellationToken
                )
                .ConfigureAwait(false);
            account.CustomerId = customer;
            await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
