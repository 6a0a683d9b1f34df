using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Lists;

/// <summary>One row, written by hand: made, changed (by its key), or taken out. Nothing else of the list is touched.</summary>
public static class SaveRow
{
    /// <returns>Why it is refused, or null where it was written.</returns>
    /// <exception cref="Refusal"><c>topic.unknown</c>.</exception>
    public static async Task<RowProblem?> RunAsync(
        Database database,
        StandingTopics standing,
        UserId? by,
        TopicId list,
        ListRow row,
        CancellationToken cancellationToken
    )
    {
        var check = RowCheck.Of(row, await CommonWords.ReadAsync(database, cancellationToken).ConfigureAwait(false));
        if (check.Problem is not null)
            return check.Problem;
        return await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    var topic = await ListAsync(scope, list, cancellation).ConfigureAwait(false);
                    if (!check.HasOwnQuery && await TakenAsync(scope, list, check, cancellation).ConfigureAwait(false) is { } taken)
                        return check.ButAmbiguous(taken.Folded, taken.Key).Problem;
                    await WriteRows.RunAsync(scope, standing, topic, [check], written: null, cancellation).ConfigureAwait(false);
                    scope.Audit(by, "topic.row", $"topic/{list}", check.Row.Key);
                    return null;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <exception cref="Refusal"><c>topic.unknown</c>.</exception>
    public static Task RemoveAsync(
        Database database,
        StandingTopics standing,
        UserId? by,
        TopicId list,
        TopicRowId row,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var topic = await ListAsync(scope, list, cancellation).ConfigureAwait(false);
                if (!await scope.Db.TopicRows.AnyAsync(one => one.Id == row && one.TopicId == list, cancellation).ConfigureAwait(false))
                    return;
                await WriteRows.RemoveAsync(scope, standing, topic, [row], cancellation).ConfigureAwait(false);
                scope.Audit(by, "topic.row.removed", $"topic/{list}", row.ToString());
            },
            cancellationToken
        );

    internal static async Task<Topic> ListAsync(WriteScope scope, TopicId list, CancellationToken cancellationToken) =>
        await scope.Db.Topics.SingleOrDefaultAsync(topic => topic.Id == list && topic.IsList, cancellationToken).ConfigureAwait(false)
        ?? throw new Refusal("topic.unknown", "There is no such topic.");

    /// <summary>Another row that is found by one of the names; rows with queries of their own may be called as they like.</summary>
    internal static async Task<(string Folded, string Key)?> TakenAsync(
        WriteScope scope,
        TopicId list,
        RowCheck check,
        CancellationToken cancellationToken
    )
    {
        var taken = await (
            from name in scope.Db.TopicRowNames
            join other in scope.Db.TopicRows on name.TopicRowId equals other.Id
            where name.TopicId == list && check.Names.Contains(name.Folded) && other.Key != check.Row.Key && other.Query == null
            select new { name.Folded, other.Key }
        )
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return taken is null ? null : (taken.Folded, taken.Key);
    }
}
