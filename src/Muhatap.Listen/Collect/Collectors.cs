using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Store;

namespace Muhatap.Listen.Collect;

/// <summary>One collector for every source that is switched on; started, stopped and started anew as the owner changes them.</summary>
public sealed class Collectors(Database database, IReaders readers, IPostWalk walk, ILogger<Collectors> log)
{
    private readonly Dictionary<SourceId, (string Shape, CancellationTokenSource Stop, Task Task)> running = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken).ConfigureAwait(false);
            await foreach (var change in database.Changes.ListenAsync(cancellationToken).ConfigureAwait(false))
            {
                if (change.Kind == ChangeKind.Source)
                    await RefreshAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var id in running.Keys.ToArray())
                await StopAsync(id).ConfigureAwait(false);
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var wanted = await db
            .Sources.Where(source => source.IsEnabled)
            .ToDictionaryAsync(
                source => source.Id,
                source => $"{source.Connector}\n{source.IsAddressed}\n{source.Options}",
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var id in running.Keys.Where(id => !wanted.TryGetValue(id, out var shape) || running[id].Shape != shape).ToArray())
            await StopAsync(id).ConfigureAwait(false);
        foreach (var (id, shape) in wanted)
        {
            if (running.ContainsKey(id))
                continue;
            var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var collector = new Collector(database, readers, walk, log);
            running.Add(id, (shape, stop, Task.Run(() => collector.RunAsync(id, stop.Token), CancellationToken.None)));
        }
    }

    private async Task StopAsync(SourceId id)
    {
        var (_, stop, task) = running[id];
        running.Remove(id);
        await stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
        stop.Dispose();
    }
}
