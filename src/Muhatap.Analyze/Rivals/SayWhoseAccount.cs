using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Rivals;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Analyze.Rivals;

/// <summary>Somebody of us says that an account is a competitor's own, or that it is not.</summary>
public static class SayWhoseAccount
{
    /// <param name="handle">With or without @, as the network shows it.</param>
    public static async Task RunAsync(
        Database database,
        UserId by,
        TopicId topic,
        string company,
        string network,
        string handle,
        bool isTheirs,
        CancellationToken cancellationToken
    )
    {
        var key = AccountKey.Fold(handle) ?? throw new Refusal("rival.handle", "The account needs its handle.", "handle");
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    if (
                        !await scope
                            .Db.Topics.AnyAsync(row => row.Id == topic && row.Purpose == TopicPurpose.Competitor, cancellation)
                            .ConfigureAwait(false)
                    )
                        throw new Refusal("topic.unknown", "There is no such competitor.");
                    var account =
                        await scope
                            .Db.Accounts.FirstOrDefaultAsync(
                                row => row.Network == network && row.HandleKey == key && !row.IsOurs,
                                cancellation
                            )
                            .ConfigureAwait(false)
                        ?? throw new Refusal("rival.unseen", "No post of this account has come yet.", "handle");
                    var row = await scope
                        .Db.CompanyAccounts.SingleOrDefaultAsync(row => row.AccountId == account.Id, cancellation)
                        .ConfigureAwait(false);
                    if (row is null)
                        scope.Db.CompanyAccounts.Add(
                            new CompanyAccount
                            {
                                AccountId = account.Id,
                                TopicId = topic,
                                Company = company,
                                IsTheirs = isTheirs,
                                SaidBy = by,
                                SaidAt = scope.Now,
                            }
                        );
                    else
                        (row.TopicId, row.Company, row.IsTheirs, row.SaidBy, row.SaidAt) = (topic, company, isTheirs, by, scope.Now);
                    scope.Audit(by, isTheirs ? "rival.named" : "rival.denied", $"account/{account.Id}", company);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
