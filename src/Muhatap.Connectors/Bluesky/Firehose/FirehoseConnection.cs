using System.Buffers;
using System.Net.WebSockets;
using Muhatap.Connectors.Bluesky.Repo;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Bluesky.Firehose;

/// <summary>
/// One WebSocket's life. A background loop receives frames into a draft; <see cref="NextAsync"/> takes the draft when it is full or a
/// quarter of a second after its first post, so that a single post arrives at once and a flood arrives in batches. When nobody takes,
/// the loop waits, and so does the server.
/// </summary>
internal sealed class FirehoseConnection : IAsyncDisposable
{
    /// <summary>The protocol's own limit of one frame.</summary>
    public const int MaxFrame = 5 * 1024 * 1024;

    /// <summary>A frame that goes on beyond this is no mistake any more.</summary>
    private const int MaxDrained = 16 * MaxFrame;

    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a cursor may lag behind frames that hold nothing for us.</summary>
    private static readonly TimeSpan CursorEvery = TimeSpan.FromSeconds(10);

    private readonly WebSocket socket;
    private readonly FrameParser parser;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private readonly Task receiving;
    private DeliveryDraft draft = new();
    private Moments moments = new();
    private bool ended;

    public FirehoseConnection(WebSocket socket, FrameParser parser, TimeProvider clock)
    {
        this.socket = socket;
        this.parser = parser;
        this.clock = clock;
        receiving = ReceiveAsync();
    }

    /// <summary>Why the connection ended, for people; null while it lives.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The server's error frame, where it sent one.</summary>
    public string? Error { get; private set; }

    /// <summary>The next delivery, or null when the connection has ended and everything it brought was taken.</summary>
    public async ValueTask<Delivery?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await moments
                .Begun.Task.WaitAsync(CursorEvery, clock, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (moments.Begun.Task.IsCompleted)
                await moments.Full.Task.WaitAsync(Window, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();

            var taken = Take(out var isLast);
            if (!taken.IsEmpty || taken.Sequence is not null)
                return taken.ToDelivery();
            if (isLast)
                return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync().ConfigureAwait(false);
        lock (gate)
            moments.Taken.TrySetResult();
        await receiving.ConfigureAwait(false);
        socket.Dispose();
        closing.Dispose();
    }

    private DeliveryDraft Take(out bool isLast)
    {
        lock (gate)
        {
            var taken = draft;
            isLast = ended;
            draft = new DeliveryDraft();
            moments.Taken.TrySetResult();
            moments = new Moments();
            if (ended)
                moments.End();
            return taken;
        }
    }

    /// <summary>Never throws: whatever happens becomes <see cref="EndReason"/>.</summary>
    private async Task ReceiveAsync()
    {
        await Task.Yield();
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            while (EndReason is null)
            {
                var (length, grown) = await ReceiveFrameAsync(buffer).ConfigureAwait(false);
                buffer = grown;
                if (length >= 0)
                    await Add(buffer.AsSpan(0, length)).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            EndReason = closing.IsCancellationRequested ? "we closed it" : $"the connection broke: {e.Message}";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            lock (gate)
            {
                ended = true;
                moments.End();
            }
        }
    }

    /// <summary>Length −1 where there is no frame to read: the server closed, or it was too long and was passed over.</summary>
    private async ValueTask<(int Length, byte[] Buffer)> ReceiveFrameAsync(byte[] buffer)
    {
        int length = 0,
            drained = 0;
        while (true)
        {
            if (length == buffer.Length && buffer.Length < MaxFrame)
                buffer = Grow(buffer);
            // Beyond the limit the bytes are received into nowhere, to find the next frame's beginning.
            var isOver = length >= MaxFrame;
            var received = await socket
                .ReceiveAsync(isOver ? buffer.AsMemory() : buffer.AsMemory(length), closing.Token)
                .ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                EndReason ??=
                    $"the server closed the stream ({socket.CloseStatusDescription ?? socket.CloseStatus?.ToString() ?? "no reason given"})";
                return (-1, buffer);
            }

            if (isOver)
                drained += received.Count;
            else
                length += received.Count;
            if (drained > MaxDrained)
                throw new InvalidDataException($"a frame of more than {MaxDrained >> 20} MB");
            if (!received.EndOfMessage)
                continue;
            if (drained == 0)
                return (length, buffer);

            Note($"a frame of {(length + (long)drained) >> 10} KB is longer than the protocol allows and was passed over");
            return (-1, buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, MaxFrame));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    /// <summary>Completes when the next frame may be read.</summary>
    private Task Add(ReadOnlySpan<byte> frame)
    {
        lock (gate)
        {
            try
            {
                parser.Read(frame, draft);
            }
            catch (FrameException e)
            {
                draft.Problem($"a frame after {draft.Sequence} could not be read: {e.Message}");
            }

            if (draft.Error is not null)
            {
                Error = draft.Error;
                EndReason ??= $"the server closed the stream ({draft.Error})";
            }

            if (!draft.IsEmpty)
                moments.Begun.TrySetResult();
            if (!draft.IsFull)
                return Task.CompletedTask;
            moments.Full.TrySetResult();
            return moments.Taken.Task;
        }
    }

    private void Note(string problem)
    {
        lock (gate)
        {
            draft.Problem(problem);
            moments.Begun.TrySetResult();
        }
    }

    /// <summary>What the two sides tell each other about one draft.</summary>
    private sealed class Moments
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Full { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void End()
        {
            Begun.TrySetResult();
            Full.TrySetResult();
            Taken.TrySetResult();
        }
    }
}
