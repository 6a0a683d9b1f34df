using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Muhatap.Web.Formats;

namespace Muhatap.Web.Commands.JsonLines;

/// <summary>
/// Reads posts, one JSON object a line, as CONTRACT.md writes them. A bad line comes back with its problem and stops nothing; empty lines
/// are passed over. Memory does not grow with the number of lines.
/// </summary>
internal sealed class PostLineReader(Stream stream, TimeProvider time)
{
    /// <summary>A post of which the line does not say where it is from.</summary>
    private const string UnknownNetwork = "file";

    private readonly LineReader _lines = new(stream);

    internal async IAsyncEnumerable<PostLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_lines.TooLong)
                yield return new PostLine(_lines.Number, null, $"longer than {LineReader.DefaultMaxLineBytes / (1024 * 1024)} MB");
            else if (!IsBlank(_lines.Line.Span))
                yield return Parse(_lines.Line.Span, _lines.Number);
        }
    }

    private PostLine Parse(Span<byte> line, long number)
    {
        // Raw control characters are no JSON, but a null or a tab in a text is no reason to lose a post.
        for (var at = line.IndexOfAnyInRange((byte)0, (byte)0x1F); at >= 0; at = line.IndexOfAnyInRange((byte)0, (byte)0x1F))
            line[at] = (byte)' ';
        try
        {
            var now = time.GetUtcNow();
            var post = PostJson.Read(line, UnknownNetwork, number.ToString(CultureInfo.InvariantCulture), now, out var hasNumericId);
            // To the tick: no post says it was made in this very one.
            return new PostLine(number, post, null) { HasNumericId = hasNumericId, HasTime = post.CreatedAt != now };
        }
        catch (JsonException error)
        {
            return new PostLine(number, null, error.BytePositionInLine is { } at ? $"not JSON at byte {at + 1}" : error.Message);
        }
        catch (FormatException error)
        {
            return new PostLine(number, null, error.Message);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t"u8) < 0;
}
