namespace Muhatap.Core.Ids;

/// <summary>
/// Makes 64-bit ids without asking a database: 41 bits of milliseconds since 2026, 6 bits of worker, 16 bits of sequence.
/// They rise with time, so that rows are appended to an index and not strewn over it, and two workers never make the same.
/// Thread-safe, without locks.
/// </summary>
public sealed class IdMint
{
    private const int SequenceBits = 16;
    private const int WorkerBits = 6;
    private const long SequenceMask = (1L << SequenceBits) - 1;
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TimeProvider clock;
    private readonly long worker;
    private long last;

    /// <param name="worker">0 to 63; different in every process that writes to the same database.</param>
    public IdMint(TimeProvider clock, int worker = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(worker);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(worker, 1 << WorkerBits);
        this.clock = clock;
        this.worker = (long)worker << SequenceBits;
    }

    public long Next()
    {
        while (true)
        {
            var previous = Volatile.Read(ref last);
            var next = After(previous);
            if (Interlocked.CompareExchange(ref last, next, previous) == previous)
                return next;
        }
    }

    public TId Next<TId>()
        where TId : struct, ITypedId<TId> => TId.From(Next());

    private long After(long previous)
    {
        var milliseconds = Math.Max(0, (long)(clock.GetUtcNow() - Epoch).TotalMilliseconds);
        var fresh = (milliseconds << (WorkerBits + SequenceBits)) | worker;
        if (fresh > previous)
            return fresh;
        // The clock stands still or went back: count on, and where the sequence is full borrow the next millisecond.
        if ((previous & SequenceMask) != SequenceMask)
            return previous + 1;
        return (((previous >> (WorkerBits + SequenceBits)) + 1) << (WorkerBits + SequenceBits)) | worker;
    }
}
