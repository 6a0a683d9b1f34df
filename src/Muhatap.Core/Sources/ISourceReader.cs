namespace Muhatap.Core.Sources;

/// <summary>
/// Reads one configured source. A polling reader ends its enumeration when nothing is new and is called again after
/// <see cref="PollEvery"/>; a stream never ends by itself. Failures are thrown: <see cref="SourceException"/> where it is
/// known what to do, anything else is logged and retried with back-off.
/// </summary>
public interface ISourceReader
{
    /// <summary>Null for a stream.</summary>
    TimeSpan? PollEvery { get; }

    /// <summary>Deliveries after <paramref name="cursor"/>, oldest first.</summary>
    /// <param name="cursor">What the last committed <see cref="Delivery.Cursor"/> was, or null at the first start.</param>
    IAsyncEnumerable<Delivery> ReadAsync(string? cursor, CancellationToken cancellationToken);
}
