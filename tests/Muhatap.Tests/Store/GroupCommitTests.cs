using Microsoft.EntityFrameworkCore;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Store;

/// <summary>Batches that wait together are committed together, and still stand or fall each for itself.</summary>
public sealed class GroupCommitTests
{
    private readonly StillClock clock = new();
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Batches_that_wait_together_are_committed_together()
    {
        await using var database = await TestDatabase.SqliteAsync(clock);
        var first = await HoldAsync(database);
        var second = KeepAsync(database, "second");
        var seenInside = database.WriteAsync(WritePriority.Batch, (_, _) => KeptAsync(database), TestContext.Current.CancellationToken);
        gate.SetResult();
        await Task.WhenAll(first.Write, second);

        (await seenInside).ShouldBeEmpty();
        (await KeptAsync(database)).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task One_that_fails_takes_nothing_with_it_and_leaves_nothing_behind()
    {
        await using var database = await TestDatabase.SqliteAsync(clock);
        var first = await HoldAsync(database);
        var failing = database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                scope.Db.Settings.Add(new Setting { Key = "failing", Value = "x" });
                await scope.FlushAsync(cancellation);
                throw new InvalidOperationException("on purpose");
            },
            TestContext.Current.CancellationToken
        );
        var third = KeepAsync(database, "third");
        gate.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(failing);
        await Task.WhenAll(first.Write, third);
        (await KeptAsync(database)).ShouldBe(["first", "third"]);
    }

    [Fact]
    public async Task Where_the_database_gives_up_the_whole_transaction_everyone_in_it_is_told()
    {
        await using var database = await TestDatabase.SqliteAsync(clock);
        var first = await HoldAsync(database);
        var second = KeepAsync(database, "second");
        var breaking = database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                await scope.ExecuteAsync("rollback", [], cancellation);
                throw new IOException("the disk is full");
            },
            TestContext.Current.CancellationToken
        );
        gate.SetResult();

        await Should.ThrowAsync<Exception>(first.Write);
        await Should.ThrowAsync<Exception>(second);
        await Should.ThrowAsync<IOException>(breaking);
        (await KeptAsync(database)).ShouldBeEmpty();
        await KeepAsync(database, "afterwards");
        (await KeptAsync(database)).ShouldBe(["afterwards"]);
    }

    [Fact]
    public async Task A_page_waits_for_one_batch_and_not_for_those_behind_it()
    {
        await using var database = await TestDatabase.SqliteAsync(clock);
        var first = await HoldAsync(database);
        var page = KeepAsync(database, "page", WritePriority.Page);
        var seenByNext = database.WriteAsync(WritePriority.Batch, (_, _) => KeptAsync(database), TestContext.Current.CancellationToken);
        gate.SetResult();
        await Task.WhenAll(first.Write, page);

        (await seenByNext).ShouldBe(["first", "page"]);
    }

    /// <summary>A batch that keeps the writer until the others stand in the queue.</summary>
    /// <returns>The write itself, once it has the writer.</returns>
    private async Task<Held> HoldAsync(Database database)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var write = database.WriteAsync(
            WritePriority.Batch,
            async (scope, _) =>
            {
                begun.TrySetResult();
                await gate.Task;
                scope.Db.Settings.Add(new Setting { Key = "first", Value = "x" });
            },
            TestContext.Current.CancellationToken
        );
        await begun.Task;
        return new Held(write);
    }

    private static Task KeepAsync(Database database, string key, WritePriority priority = WritePriority.Batch) =>
        database.WriteAsync(
            priority,
            (scope, _) =>
            {
                scope.Db.Settings.Add(new Setting { Key = key, Value = "x" });
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

    private static async Task<List<string>> KeptAsync(Database database)
    {
        await using var db = database.Read();
        return await db
            .Settings.Select(row => row.Key)
            .Where(key => key == "first" || key == "second" || key == "third" || key == "page" || key == "failing" || key == "afterwards")
            .OrderBy(key => key)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    // A task in a task would be waited for twice.
    private sealed record Held(Task Write);
}
