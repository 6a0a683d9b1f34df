using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Walk;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Methods;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Claims;

/// <summary>Posts that carry a code of the account-linking page. Only the account that was named proves anything by it: codes can be read in public.</summary>
internal static class CodesSent
{
    public static async ValueTask TakeAsync(WriteScope scope, IReadOnlyList<WalkingPost> posts, CancellationToken cancellationToken)
    {
        foreach (var post in posts)
        {
            foreach (var code in ClaimSecret.In(post.Incoming.Text))
                await ProveAsync(scope, post.Account!, ClaimSecret.Hash(code), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task ProveAsync(WriteScope scope, Account account, string code, CancellationToken cancellationToken)
    {
        var claim = await scope
            .Db.AccountClaims.SingleOrDefaultAsync(row => row.Code == code && row.ProvedAt == null, cancellationToken)
            .ConfigureAwait(false);
        if (
            claim is not { CustomerId: { } customer }
            || claim.Until < scope.Now
            || account.IsOurs
            || claim.Network != account.Network
            || claim.HandleKey != account.HandleKey
        )
            return;
        var modes = await MethodModes.RememberedAsync(scope, cancellationToken).ConfigureAwait(false);
        var mode = modes.Of(LinkMethod.ProvedByCode);
        if (mode == MethodMode.Off)
            return;
        claim.ProvedAt = scope.Now;
        EvidenceItem[] evidence = [new("account", "proved", 12)];
        if (mode == MethodMode.Links)
        {
            await LinkAccount
                .InScopeAsync(
                    scope,
                    by: null,
                    account.Id,
                    customer,
                    new ProvedByCode().Basis,
                    probability: 0.9998,
                    LinkMethod.ProvedByCode,
                    EvidenceList.Write(evidence),
                    cancellationToken
                )
                .ConfigureAwait(false);
            account.CustomerId = customer;
        }
        else
            await Proposals
                .ProposeLink.WriteAsync(scope, new Proposals.Stakes(scope), customer, account.Id, evidence, cancellationToken)
                .ConfigureAwait(false);
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
