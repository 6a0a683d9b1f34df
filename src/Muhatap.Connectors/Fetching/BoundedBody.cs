namespace Muhatap.Connectors.Fetching;

/// <summary>A response's body as far as it was read, after decompression.</summary>
/// <param name="Bytes">What came before the limit.</param>
/// <param name="CutBecause">Null where the body was read to its end; otherwise why not, for people.</param>
internal readonly record struct BoundedBody(ReadOnlyMemory<byte> Bytes, string? CutBecause)
{
    /// <summary>
    /// Reads up to <paramref name="maxBytes"/> and for at most <paramref name="time"/>. A limit, or a connection that breaks, is not
    /// an error: what came is kept, because a feed that never ends begins with items all the same.
    /// </summary>
    public static async Task<BoundedBody> ReadAsync(
        HttpContent content,
        int maxBytes,
        TimeSpan time,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(time, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var buffer = new byte[Math.Min(maxBytes, 64 * 1024)];
        var length = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(both.Token).ConfigureAwait(false);
            while (true)
            {
                if (length == buffer.Length)
                {
                    if (length == maxBytes)
                        return new(buffer, $"it was still going on after {maxBytes / 1024} KB");
                    Array.Resize(ref buffer, (int)Math.Min(maxBytes, buffer.Length * 2L));
                }

                var read = await stream.ReadAsync(buffer.AsMemory(length), both.Token).ConfigureAwait(false);
                if (read == 0)
                    return new(buffer.AsMemory(0, length), null);
                length += read;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(buffer.AsMemory(0, length), $"it was still going on after {time.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            return new(buffer.AsMemory(0, length), $"the connection broke: {e.Message}");
        }
    }
}
