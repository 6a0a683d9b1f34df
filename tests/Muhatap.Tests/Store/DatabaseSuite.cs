using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store;
using Muhatap.Store.Bulk;
using Muhatap.Store.Schema;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Store;

/// <summary>What both databases promise. One subclass each.</summary>
public abstract class DatabaseSuite : IAsyncLifetime
{
    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<Database> OpenAsync();

    /// <summary>Column names of a table, as the database itself tells.</summary>
    private protected abstract string ColumnsSql(string table);

    public async ValueTask InitializeAsync() => Database = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_mapped_property_is_a_column_and_every_column_is_mapped()
    {
        await using var db = Database.Read();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            var mapped = entity.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal).ToArray();
            var there = await db.Database.SqlQueryRaw<string>(ColumnsSql(table)).ToListAsync(Cancellation);
            there.Order(StringComparer.Ordinal).ToArray().ShouldBe(mapped, customMessage: $"table {table}");
        }
    }

    [Fact]
    public async Task Every_entity_can_be_read()
    {
        await using var db = Database.Read();
        (await db.Posts.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Readings.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Accounts.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.AccountLinks.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Edges.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Customers.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.CustomerIdentifiers.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Activities.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Topics.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.TopicMatches.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Sources.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Conversations.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.ConversationEntries.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.OutboundMessages.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.Users.ToListAsync(Cancellation)).ShouldBeEmpty();
        (await db.AuditEntries.ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_migration_changes_nothing()
    {
        await Database.MigrateAsync(Cancellation);
        await using var db = Database.Read();
        (await db.Database.SqlQueryRaw<long>("select number as \"Value\" from schema_version").ToListAsync(Cancellation)).ShouldBe(
            SchemaFile.All("Sqlite").Select(file => (long)file.Number),
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_schema_step_that_was_changed_afterwards_stops_the_start()
    {
        await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) => await scope.ExecuteAsync("update schema_version set checksum = 'other'", [], cancellation),
            Cancellation
        );
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Database.MigrateAsync(Cancellation));
        error.Message.ShouldContain("0001_spine.sql");
    }

    [Fact]
    public async Task What_is_written_in_bulk_reads_back_through_the_mapping()
    {
        var account = Account("ayse");
        var post = Post(account, "1", "Şikâyetim var 😡 \"kargo\" nerede?\nİkinci satır");
        await WriteAsync(account, post);

        await using var db = Database.Read();
        var read = await db.Posts.SingleAsync(Cancellation);
        read.ShouldBeEquivalentTo(post);
        (await db.Accounts.SingleAsync(Cancellation)).ShouldBeEquivalentTo(account);
    }

    [Fact]
    public async Task An_error_leaves_nothing_behind_and_tells_nobody()
    {
        var told = new List<Change>();
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var listener = CollectAsync(told, listening.Token);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            Database.WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    await scope.Bulk.InsertAsync(BulkTables.Account, [Account("x")], cancellation);
                    scope.Changed(ChangeKind.Customer, 1);
                    throw new InvalidOperationException("on purpose");
                },
                Cancellation
            )
        );
        await Database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                scope.Changed(ChangeKind.Topic, 2);
                return Task.CompletedTask;
            },
            Cancellation
        );
        await listening.CancelAsync();
        await listener;
        told.ShouldBe([new Change(ChangeKind.Topic, 2)]);
        await using var db = Database.Read();
        (await db.Accounts.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_comes_second_to_a_unique_index_looks_again_and_decides_anew()
    {
        var first = Account("ayse");
        await WriteAsync(first, Post(first, "1", "bir"));
        var tries = 0;
        var found = await Database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                tries++;
                if (tries == 1)
                {
                    // As if the look-up had come too early to see it.
                    await scope.Bulk.InsertAsync(BulkTables.Account, [Account("ayse")], cancellation);
                }
                return await scope.Db.Accounts.Select(account => account.Id).SingleAsync(cancellation);
            },
            Cancellation
        );
        tries.ShouldBe(2);
        found.ShouldBe(first.Id);
    }

    [Fact]
    public async Task Twenty_writers_at_once_lose_nothing()
    {
        var cancellation = Cancellation;
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(writer =>
                    Task.Run(
                        async () =>
                        {
                            for (var i = 0; i < 10; i++)
                                await WriteAsync(Account($"w{writer}-{i}"), null);
                        },
                        cancellation
                    )
                )
        );
        await using var db = Database.Read();
        (await db.Accounts.CountAsync(cancellation)).ShouldBe(200);
    }

    private async Task CollectAsync(List<Change> told, CancellationToken cancellation)
    {
        try
        {
            await foreach (var change in Database.Changes.ListenAsync(cancellation))
                told.Add(change);
        }
        catch (OperationCanceledException)
        {
            // The test has seen enough.
        }
    }

    private Task WriteAsync(Account account, Post? post) =>
        Database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                await scope.Bulk.InsertAsync(BulkTables.Account, [account], cancellation);
                if (post is not null)
                    await scope.Bulk.InsertAsync(BulkTables.Post, [post], cancellation);
            },
            Cancellation
        );

    private Account Account(string key)
    {
        var account = new Account
        {
            Id = Database.Mint.Next<AccountId>(),
            Network = "bluesky",
            Key = key,
            DisplayName = "Ayşe Yılmazer",
            FirstSeenAt = Clock.GetUtcNow(),
        };
        account.ShowAs($"@{key}");
        return account;
    }

    private Post Post(Account account, string externalId, string text) =>
        new()
        {
            Id = Database.Mint.Next<PostId>(),
            Network = "bluesky",
            ExternalId = externalId,
            AccountId = account.Id,
            Kind = PostKind.Complaint,
            Text = text,
            CreatedAt = Clock.GetUtcNow().AddMilliseconds(-7),
            ReceivedAt = Clock.GetUtcNow(),
            Likes = 3,
            Rating = 1,
        };
}
