using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Store.Writer;

namespace Muhatap.Analyze.Readings;

/// <summary>A customer asked to be forgotten: readings of what others wrote to them name them no more, and no account of theirs is held against ours. Their own posts' readings go with the posts.</summary>
public sealed class ForgetMentions : IRoomEventHandler
{
    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is not CustomerErased erased)
            return;
        var accounts = erased.Accounts;
        await scope
            .Db.CompanyAccounts.Where(row => accounts.Contains(row.AccountId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var (network, handle) in erased.Handles)
        {
            var found = new List<(long Id, string Detail)>();
            await scope
                .QueryAsync(
                    """
                    select r.post_id, r.detail from post_reading r join post p on p.id = r.post_id
                    where p.account_id in (select from_account_id from edge where network = @network and to_key = @handle) and r.detail is not null
                    """,
                    [scope.Dialect.Value("network", network), scope.Dialect.Value("handle", handle)],
                    reader => found.Add((reader.GetInt64(0), reader.GetString(1))),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var (id, detail) in found)
            {
                // The detail is JSON; a handle has no sign that JSON writes otherwise.
                var without = detail.Replace(handle, "…", StringComparison.OrdinalIgnoreCase);
                if (without.Length == detail.Length)
                    continue;
                await scope
                    .ExecuteAsync(
                        "update post_reading set detail = @detail where post_id = @id",
                        [scope.Dialect.Value("detail", without), scope.Dialect.Value("id", id)],
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        }
    }
}
