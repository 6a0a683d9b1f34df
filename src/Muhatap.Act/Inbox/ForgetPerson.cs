using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>A customer asked to be forgotten: conversations with them, what we wrote to them and about them.</summary>
public sealed class ForgetPerson : IRoomEventHandler
{
    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is not CustomerErased erased)
            return;
        var db = scope.Db;
        var accounts = erased.Accounts;
        // What the posts that went changed in conversations is written before those go themselves.
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var ids = await db
            .Conversations.Where(row => row.PersonId == erased.Customer.Value || accounts.Contains(row.AccountId))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        await db
            .OutboundMessages.Where(row => accounts.Contains(row.ToAccountId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await RemoveConversations.RunAsync(scope, ids, cancellationToken).ConfigureAwait(false);
        foreach (var (network, handle) in erased.Handles)
            await MaskTitlesAsync(scope, network, handle, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A conversation with somebody who wrote to them is called by its first words.</summary>
    private static async Task MaskTitlesAsync(WriteScope scope, string network, string handle, CancellationToken cancellationToken)
    {
        var titles = new List<(long Id, string Title)>();
        await scope
            .QueryAsync(
                "select id, title from conversation where account_id in (select from_account_id from edge where network = @network and to_key = @handle)",
                [scope.Dialect.Value("network", network), scope.Dialect.Value("handle", handle)],
                reader => titles.Add((reader.GetInt64(0), reader.GetString(1))),
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var (id, title) in titles)
        {
            var without = title.Replace(handle, "…", StringComparison.OrdinalIgnoreCase);
            if (without.Length == title.Length)
                continue;
            await scope
                .ExecuteAsync(
                    "update conversation set title = @title where id = @id",
                    [scope.Dialect.Value("title", without), scope.Dialect.Value("id", id)],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }
}
