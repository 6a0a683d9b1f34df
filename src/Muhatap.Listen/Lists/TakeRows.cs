using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Lists;

/// <summary>
/// Makes a list be what a file says: rows with a known key are changed, new ones added, those the file does not have taken out at the end.
/// A thousand rows a transaction, so posts go on walking meanwhile. Stopped half-way, nothing is taken out, and the same file brought
/// again goes on where it stood: what is written already is the same. A refused row whose key is known stays as it was.
/// </summary>
public static class TakeRows
{
    /// <param name="rows">Read one after another. A row that could not be taken apart has its problem.</param>
    /// <param name="isDry">True: says what would happen, and writes nothing.</param>
    /// <param name="refused">Told each refused row, in the order of the file.</param>
    /// <param name="progress">Told after each thousand rows.</param>
    /// <exception cref="Refusal"><c>topic.unknown</c>; <c>list.empty</c> where no row can be used: a list is never emptied by a wrong file.</exception>
    public static async Task<RowsTally> RunAsync(
        Database database,
        StandingTopics standing,
        UserId? by,
        TopicId list,
        IAsyncEnumerable<(ListRow Row, RowProblem? Problem)> rows,
        bool isDry,
        Func<ListRow, RowProblem, Task> refused,
        Action<RowsTally> progress,
        CancellationToken cancellationToken
    )
    {
        var common = await CommonWords.ReadAsync(database, cancellationToken).ConfigureAwait(false);
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var tally = new RowsTally();
        var kept = new HashSet<long>();
        var waiting = new List<RowCheck>(WriteRows.AtOnce);
        var stays = new List<string>();
        await foreach (var (row, broken) in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var check = broken is null ? RowCheck.Of(row, common) : new RowCheck(row, Query: null, [], broken);
            if (check.Problem is null && !keys.TryAdd(check.Row.Key, row.Line))
                check = check with
                {
                    Query = null,
                    Problem = new RowProblem(RowProblemKind.SameKey, check.Row.Key, FormattableString.Invariant($"{keys[check.Row.Key]}")),
                };
            if (check.Problem is null && !check.HasOwnQuery)
            {
                if (check.Names.FirstOrDefault(names.ContainsKey) is { } taken)
                    check = check.ButAmbiguous(taken, names[taken]);
                else
                {
                    foreach (var name in check.Names)
                        names[name] = check.Row.Key;
                }
            }
            if (check.Problem is { } problem)
            {
                tally = tally with { Refused = tally.Refused + 1 };
                stays.Add(row.Key.Trim());
                await refused(row, problem).ConfigureAwait(false);
                continue;
            }
            waiting.Add(check);
            if (waiting.Count < WriteRows.AtOnce)
                continue;
            tally = await WriteAsync().ConfigureAwait(false);
            progress(tally);
        }
        tally = await WriteAsync().ConfigureAwait(false);
        if (tally.Added + tally.Changed + tally.Same == 0)
            throw new Refusal("list.empty", "No row of the file can be used: the list stays as it is.", "file");
        var gone = await GoneAsync().ConfigureAwait(false);
        if (!isDry)
        {
            foreach (var some in gone.Chunk(WriteRows.AtOnce))
                await database
                    .WriteAsync(
                        WritePriority.Batch,
                        async (scope, cancellation) =>
                        {
                            var topic = await SaveRow.ListAsync(scope, list, cancellation).ConfigureAwait(false);
                            await WriteRows.RemoveAsync(scope, standing, topic, some, cancellation).ConfigureAwait(false);
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            await database
                .WriteAsync(
                    WritePriority.Page,
                    (scope, _) =>
                    {
                        scope.Audit(
                            by,
                            "topic.rows",
                            $"topic/{list}",
                            FormattableString.Invariant($"{tally.Added}+ {tally.Changed}~ {gone.Count}-")
                        );
                        return Task.CompletedTask;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return tally with { Removed = gone.Count };

        async Task<RowsTally> WriteAsync()
        {
            if (waiting.Count == 0)
                return tally;
            var written = isDry
                ? await CountAsync().ConfigureAwait(false)
                : await database
                    .WriteAsync(
                        WritePriority.Batch,
                        async (scope, cancellation) =>
                        {
                            var topic = await SaveRow.ListAsync(scope, list, cancellation).ConfigureAwait(false);
                            return await WriteRows.RunAsync(scope, standing, topic, waiting, kept, cancellation).ConfigureAwait(false);
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            waiting.Clear();
            return tally with
            {
                Added = tally.Added + written.Added,
                Changed = tally.Changed + written.Changed,
                Same = tally.Same + written.Same,
            };
        }

        async Task<RowsWritten> CountAsync()
        {
            var some = waiting.ConvertAll(check => check.Row.Key);
            await using var db = database.Read();
            var held = await db
                .TopicRows.Where(row => row.TopicId == list && some.Contains(row.Key))
                .ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, cancellationToken)
                .ConfigureAwait(false);
            var same = 0;
            foreach (var check in waiting)
            {
                if (!held.TryGetValue(check.Row.Key, out var row))
                    continue;
                kept.Add(row.Id.Value);
                if (row.Name == check.Row.Name && row.Aliases == string.Join('\n', check.Row.Aliases) && row.Query == check.Row.Query)
                    same++;
            }
            return new RowsWritten(waiting.Count - held.Count, held.Count - same, same);
        }

        async Task<List<TopicRowId>> GoneAsync()
        {
            var known = stays.ToHashSet(StringComparer.Ordinal);
            var ids = new List<TopicRowId>();
            await using var db = database.Read();
            var all = db.TopicRows.Where(row => row.TopicId == list).Select(row => new { row.Id, row.Key }).AsAsyncEnumerable();
            await foreach (var row in all.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (!kept.Contains(row.Id.Value) && !known.Contains(row.Key))
                    ids.Add(row.Id);
            }
            return ids;
        }
    }
}

/// <summary>What became of a file's rows so far.</summary>
/// <param name="Removed">Taken out at the end, because the file does not have them.</param>
public sealed record RowsTally(int Added = 0, int Changed = 0, int Same = 0, int Refused = 0, int Removed = 0);
