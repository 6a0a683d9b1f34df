using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>
/// A customer asked to be forgotten: their posts go with their share of the rollups, our own answers to them as well, and where
/// others wrote to them their handle is taken out of the text.
/// </summary>
public sealed class ForgetPosts : IRoomEventHandler
{
    /// <summary>What stands in the place of a handle that was taken out.</summary>
    public const string Mask = "@…";

    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is not CustomerErased erased)
            return;
        var accounts = erased.Accounts;
        var posts = await scope
            .Db.Posts.AsNoTracking()
            .Where(post => accounts.Contains(post.AccountId))
            .Select(post => new
            {
                post.Id,
                post.Network,
                post.ExternalId,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var gone = posts.Select(post => post.Id).ToList();
        foreach (var network in posts.GroupBy(post => post.Network, StringComparer.Ordinal))
        {
            var ids = network.Select(post => post.ExternalId).ToList();
            gone.AddRange(
                await (
                    from answer in scope.Db.Posts
                    join account in scope.Db.Accounts on answer.AccountId equals account.Id
                    where answer.Network == network.Key && account.IsOurs && ids.Contains(answer.ParentExternalId!)
                    select answer.Id
                )
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false)
            );
        }
        foreach (var chunk in gone.Distinct().Chunk(500))
            await TakeBack.RemoveAsync(scope, [.. chunk], cancellationToken).ConfigureAwait(false);
        foreach (var (network, handle) in erased.Handles)
            await MaskAsync(scope, network, handle, cancellationToken).ConfigureAwait(false);
    }

    private static async Task MaskAsync(WriteScope scope, string network, string handle, CancellationToken cancellationToken)
    {
        var mention = $"@{handle}";
        var found = new List<(PostId Id, string Text)>();
        await scope
            .QueryAsync(
                """
                select p.id, p.text from post p
                where p.account_id in (select from_account_id from edge where network = @network and to_key = @handle) and lower(p.text) like @like escape '\'
                """,
                [
                    scope.Dialect.Value("network", network),
                    scope.Dialect.Value("handle", handle),
                    scope.Dialect.Value("like", $"%{Escaped(mention)}%"),
                ],
                reader => found.Add((new PostId(reader.GetInt64(0)), reader.GetString(1))),
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var (id, text) in found)
        {
            await scope
                .ExecuteAsync(
                    "update post set text = @text where id = @id",
                    [
                        scope.Dialect.Value("text", text.Replace(mention, Mask, StringComparison.OrdinalIgnoreCase)),
                        scope.Dialect.Value("id", id.Value),
                    ],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
