using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Muhatap.Core.Events;

namespace Muhatap.Store.Writer;

/// <summary>Tells open pages what was committed. Each listener has a bounded queue; one that is too slow misses the oldest.</summary>
public sealed class ChangeStream
{
    private const int QueueLength = 1024;
    private readonly ConcurrentDictionary<Channel<Change>, byte> listeners = new();

    public void Publish(IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            foreach (var listener in listeners.Keys)
                listener.Writer.TryWrite(change);
        }
    }

    /// <summary>Changes from now on, until cancelled.</summary>
    public async IAsyncEnumerable<Change> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<Change>(
            new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        listeners.TryAdd(channel, 0);
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return change;
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}
