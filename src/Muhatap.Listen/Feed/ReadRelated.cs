using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Activities;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Query.Documents;
using Muhatap.Store;

namespace Muhatap.Listen.Feed;

/// <summary>What is known now of the customers behind some posts, as the listening language asks for it.</summary>
internal static class ReadRelated
{
    /// <summary>For every post; of authors nobody knows only the conversation's status.</summary>
    public static async Task<Dictionary<PostId, RelatedFields>> RunAsync(
        Database database,
        IReadOnlyList<FeedRow> rows,
        CancellationToken cancellationToken
    )
    {
        var posts = rows.Select(row => row.Post.Id).ToList();
        var known = rows.Select(row => row.Account.CustomerId).OfType<CustomerId>().Distinct().ToList();
        await using var db = database.Read();
        var customers = await db
            .Customers.Where(customer => known.Contains(customer.Id))
            .Select(customer => new
            {
                customer.Id,
                customer.Number,
                customer.Segment,
            })
            .ToDictionaryAsync(customer => customer.Id, cancellationToken)
            .ConfigureAwait(false);
        var bought = await db
            .Activities.Where(act => act.Kind == ActivityKind.Purchase && act.CustomerId != null && known.Contains(act.CustomerId!.Value))
            .Where(act => act.Target != null)
            .Select(act => new { act.CustomerId, act.Target })
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var products = bought.ToLookup(act => act.CustomerId!.Value, act => act.Target!);
        var entries = await (
            from entry in db.ConversationEntries
            join conversation in db.Conversations on entry.ConversationId equals conversation.Id
            where entry.PostId != null && posts.Contains(entry.PostId!.Value)
            select new { entry.PostId, conversation.Status }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var states = entries.GroupBy(entry => entry.PostId!.Value).ToDictionary(group => group.Key, group => Word(group.First().Status));
        return rows.ToDictionary(
            row => row.Post.Id,
            row =>
            {
                var status = states.GetValueOrDefault(row.Post.Id);
                return row.Account.CustomerId is { } id && customers.GetValueOrDefault(id) is { } customer
                    ? new RelatedFields(customer.Number, customer.Segment, [.. products[id]], status)
                    : new RelatedFields(null, null, [], status);
            }
        );
    }

    private static string Word(ConversationStatus status) =>
        status switch
        {
            ConversationStatus.Open => "open",
            ConversationStatus.Snoozed => "snoozed",
            _ => "closed",
        };
}
