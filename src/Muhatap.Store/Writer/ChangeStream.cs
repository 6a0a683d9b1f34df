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
    private readonly long[] latest = new long[Enum.GetValues<ChangeKind>().Length];
    private long count;

    /// <summary>How many changes were told since the start. What is read after it was asked for holds all of them.</summary>
    public long Count => Volatile.Read(ref count);

    public void Publish(IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            Volatile.Write(ref latest[(int)change.Kind], Interlocked.Increment(ref count));
            foreach (var listener in listeners.Keys)
                listener.Writer.TryWrite(change);
        }
    }

    /// <summary>Changes from now on, until cancelled.</summary>
    public IAsyncEnumerable<Change> ListenAsync(CancellationToken cancellationToken) => ListenAsync(Count, cancellationToken);

    /// <summary>Changes from now on, until cancelled; before them, for each kind of which something changed since then, one without an id.</summary>
    /// <param name="since">What <see cref="Count"/> was. One that is higher is from before a restart: anything may have changed.</param>
    public async IAsyncEnumerable<Change> ListenAsync(long since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isOlder = since > Count;
        var channel = Channel.CreateBounded<Change>(
            new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        listeners.TryAdd(channel, 0);
        try
        {
            foreach (var change in Missed(since, isOlder))
                yield return change;
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return change;
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }

    private List<Change> Missed(long since, bool isOlder)
    {
        var missed = new List<Change>();
        for (var kind = 0; kind < latest.Length; kind++)
        {
            if (isOlder || Volatile.Read(ref latest[kind]) > since)
                missed.Add(new Change((ChangeKind)kind, 0));
        }
        return missed;
    }
}
