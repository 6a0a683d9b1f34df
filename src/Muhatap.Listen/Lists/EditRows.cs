using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Lists;

/// <summary>
/// Some rows of a list, added or changed by their keys in one transaction, without touching the others. A refused row stays as it was and
/// keeps none of the others from being written; one that somebody else changed since it was read is refused too.
/// </summary>
public static class EditRows
{
    /// <summary>So many rows at most in one call: posts wait for the transaction.</summary>
    public const int MostAtOnce = 500;

    /// <returns>One answer for each edit, in their order.</returns>
    /// <exception cref="Refusal"><c>topic.unknown</c>, <c>topic.following</c>.</exception>
    public static async Task<IReadOnlyList<RowEdited>> RunAsync(
        Database database,
        StandingTopics standing,
        UserId? by,
        TopicId list,
        IReadOnlyList<RowEdit> edits,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edits.Count, MostAtOnce, nameof(edits));
        var common = await CommonWords.ReadAsync(database, cancellationToken).ConfigureAwait(false);
        var checks = edits.Select(edit => RowCheck.Of(edit.Row, common)).ToList();
        return await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    var topic = await OwnListAsync(scope, list, cancellation).ConfigureAwait(false);
                    var answers = new List<RowEdited>(edits.Count);
                    var lines = new Dictionary<string, long>(StringComparer.Ordinal);
                    for (var i = 0; i < edits.Count; i++)
                        answers.Add(
                            await OneAsync(scope, standing, topic, checks[i], edits[i].Version, lines, cancellation).ConfigureAwait(false)
                        );
                    foreach (var written in answers.Where(answer => answer is { Problem: null, IsSame: false }))
                        scope.Audit(by, "topic.row", $"topic/{list}", written.Stored!.Key);
                    return answers;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <param name="version">The <see cref="RowVersion"/> it was read with; null takes it out whatever it says.</param>
    /// <returns>Null where it was taken out; the row as it stands where somebody changed it since.</returns>
    /// <exception cref="Refusal"><c>topic.unknown</c>, <c>topic.following</c>, <c>row.unknown</c>.</exception>
    public static Task<TopicRow?> RemoveAsync(
        Database database,
        StandingTopics standing,
        UserId? by,
        TopicId list,
        TopicRowId row,
        string? version,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var topic = await OwnListAsync(scope, list, cancellation).ConfigureAwait(false);
                var held =
                    await scope
                        .Db.TopicRows.AsNoTracking()
                        .SingleOrDefaultAsync(one => one.Id == row && one.TopicId == list, cancellation)
                        .ConfigureAwait(false)
                    ?? throw new Refusal("row.unknown", "The list has no such row.", "row");
                if (version is not null && RowVersion.Of(held) != version)
                    return held;
                await WriteRows.RemoveAsync(scope, standing, topic, [row], cancellation).ConfigureAwait(false);
                scope.Audit(by, "topic.row.removed", $"topic/{list}", held.Key);
                return null;
            },
            cancellationToken
        );

    private static async Task<RowEdited> OneAsync(
        WriteScope scope,
        StandingTopics standing,
        Topic list,
        RowCheck check,
        string? version,
        Dictionary<string, long> lines,
        CancellationToken cancellationToken
    )
    {
        if (check.Problem is not null)
            return new RowEdited(null, IsNew: false, IsSame: false, check.Problem);
        var key = check.Row.Key;
        if (!lines.TryAdd(key, check.Row.Line))
            return Refused(null, new RowProblem(RowProblemKind.SameKey, key, FormattableString.Invariant($"{lines[key]}")));
        var held = await StoredAsync().ConfigureAwait(false);
        if (version is not null && (held is null || RowVersion.Of(held) != version))
            return Refused(held, new RowProblem(RowProblemKind.Stale, key));
        if (!check.HasOwnQuery && await SaveRow.TakenAsync(scope, list.Id, check, cancellationToken).ConfigureAwait(false) is { } taken)
            return Refused(held, check.ButAmbiguous(taken.Folded, taken.Key).Problem!);
        var written = await WriteRows.RunAsync(scope, standing, list, [check], written: null, cancellationToken).ConfigureAwait(false);
        // The next row of the same call asks the database which names are taken.
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return new RowEdited(await StoredAsync().ConfigureAwait(false), written.Added > 0, written.Same > 0, Problem: null);

        Task<TopicRow?> StoredAsync() =>
            scope.Db.TopicRows.AsNoTracking().SingleOrDefaultAsync(row => row.TopicId == list.Id && row.Key == key, cancellationToken);

        static RowEdited Refused(TopicRow? stored, RowProblem problem) => new(stored, IsNew: false, IsSame: false, problem);
    }

    /// <summary>What is followed has rows that are written for it: its own page knows how.</summary>
    private static async Task<Topic> OwnListAsync(WriteScope scope, TopicId list, CancellationToken cancellationToken)
    {
        var topic = await SaveRow.ListAsync(scope, list, cancellationToken).ConfigureAwait(false);
        return topic.IsFollowing
            ? throw new Refusal("topic.following", "What is followed is edited on its own page, /listen/following.", "id")
            : topic;
    }
}
