using Muhatap.Act.Triage;
using Muhatap.Analyze.Corrections;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Sqlite;
using Muhatap.Text;
using Muhatap.Web.Shelf;
using Muhatap.Web.Walk;

namespace Muhatap.Web.Commands.Import;

/// <summary>The store an import writes to, with the walk into it. A server may be running on the same file: each waits for the other's transaction.</summary>
internal sealed record ImportStore(Database Database, IPostWalk Walk) : IAsyncDisposable
{
    /// <summary>The server's is 0; ids of two processes must not meet.</summary>
    private const int CommandLineWorker = 1;

    public static Task<ImportStore> OpenAsync(string dataFolder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(dataFolder);
        var clock = TimeProvider.System;
        var database = new SqliteDatabase(Path.Combine(dataFolder, "muhatap.db"), new IdMint(clock, CommandLineWorker), clock);
        return OverAsync(database, cancellationToken, new ModelShelf(dataFolder).CurrentFolder);
    }

    public static async Task<ImportStore> OverAsync(Database database, CancellationToken cancellationToken, string? modelsFolder = null)
    {
        var topics = new StandingTopics();
        var triage = new CurrentTriageTable();
        var reader = new PostReader();
        var walk = WalkSetup.Build(database, topics, reader, triage);
        await WalkSetup.PrepareAsync(database, topics, triage, cancellationToken).ConfigureAwait(false);
        using var teacher = new Teacher(reader, modelsFolder);
        await teacher.EquipAsync(database, cancellationToken).ConfigureAwait(false);
        return new ImportStore(database, walk);
    }

    /// <summary>False where the database belongs to somebody who goes on using it.</summary>
    public bool OwnsDatabase { get; init; } = true;

    public ValueTask DisposeAsync() => OwnsDatabase ? Database.DisposeAsync() : ValueTask.CompletedTask;
}
