using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Topics;
using Muhatap.Query.Syntax;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Lists;

/// <summary>What became of rows that were brought.</summary>
internal readonly record struct RowsWritten(int Added, int Changed, int Same);

/// <summary>Some rows of a list, inside one transaction: new ones, changed ones, and those that say nothing new, which cost no write.</summary>
internal static class WriteRows
{
    /// <summary>How many rows one transaction takes: short enough that posts don't wait for it.</summary>
    public const int AtOnce = 1000;

    /// <param name="rows">Checked, and each key once.</param>
    /// <param name="written">Gets the id of each.</param>
    public static async Task<RowsWritten> RunAsync(
        WriteScope scope,
        StandingTopics standing,
        Topic list,
        IReadOnlyList<RowCheck> rows,
        HashSet<long>? written,
        CancellationToken cancellationToken
    )
    {
        var keys = rows.Select(row => row.Row.Key).ToList();
        var held = await scope
            .Db.TopicRows.Where(row => row.TopicId == list.Id && keys.Contains(row.Key))
            .ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, cancellationToken)
            .ConfigureAwait(false);
        var fresh = new List<TopicRow>();
        var names = new List<TopicRowName>();
        var renamed = new List<TopicRowId>();
        var heard = new List<(TopicRow Row, ListeningQuery Query)>();
        var same = 0;
        foreach (var check in rows)
        {
            var aliases = string.Join('\n', check.Row.Aliases);
            if (held.TryGetValue(check.Row.Key, out var row))
            {
                written?.Add(row.Id.Value);
                if (row.Name == check.Row.Name && row.Aliases == aliases && row.Query == check.Row.Query)
                {
                    same++;
                    continue;
                }
                (row.Name, row.Aliases, row.Query) = (check.Row.Name, aliases, check.Row.Query);
                renamed.Add(row.Id);
            }
            else
            {
                row = new TopicRow
                {
                    Id = scope.Mint.Next<TopicRowId>(),
                    TopicId = list.Id,
                    Key = check.Row.Key,
                    Name = check.Row.Name,
                    Aliases = aliases,
                    Query = check.Row.Query,
                };
                written?.Add(row.Id.Value);
                fresh.Add(row);
            }
            heard.Add((row, check.Query!));
            names.AddRange(
                check.Names.Select(name => new TopicRowName
                {
                    TopicId = list.Id,
                    Folded = name,
                    TopicRowId = row.Id,
                })
            );
        }
        if (heard.Count == 0)
            return new RowsWritten(0, 0, same);
        if (renamed.Count > 0)
            await scope
                .Db.TopicRowNames.Where(name => renamed.Contains(name.TopicRowId))
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
        await scope.Bulk.InsertAsync(ListTables.Row, fresh, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(ListTables.Name, names, cancellationToken).ConfigureAwait(false);
        list.MatchBackFrom = scope.Mint.Next<PostId>();
        scope.Changed(ChangeKind.Topic, list.Id.Value);
        if (list.IsActive)
            scope.AfterCommit(() =>
            {
                foreach (var (row, query) in heard.Where(one => !one.Row.IsMuted))
                    standing.SetRow(row, query);
            });
        return new RowsWritten(fresh.Count, renamed.Count, same);
    }

    public static async Task RemoveAsync(
        WriteScope scope,
        StandingTopics standing,
        Topic list,
        IReadOnlyList<TopicRowId> rows,
        CancellationToken cancellationToken
    )
    {
        await scope
            .Db.TopicRowNames.Where(name => rows.Contains(name.TopicRowId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await scope.Db.TopicRows.Where(row => rows.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        // What the rows wanted goes with the walk back, which also knows whether another row wants it still.
        list.MatchBackFrom = scope.Mint.Next<PostId>();
        scope.Changed(ChangeKind.Topic, list.Id.Value);
        scope.AfterCommit(() =>
        {
            foreach (var row in rows)
                standing.RemoveRow(row);
        });
    }
}
