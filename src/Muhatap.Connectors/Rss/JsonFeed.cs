using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Muhatap.Connectors.Rss;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org). Items are read one by one, so that what comes before a cut is kept.</summary>
internal static partial class JsonFeed
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static ParsedFeed Read(string json, bool isCut)
    {
        var feed = new ParsedFeed { Format = "JSON Feed" };
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(Options));
        try
        {
            if (!ReadFeed(ref reader, feed, bytes))
                feed.Problems.Add(
                    isCut
                        ? string.Create(CultureInfo.InvariantCulture, $"the {feed.Items.Count} items before the cut were kept")
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"the JSON ends in the middle; {feed.Items.Count} items before that were kept"
                        )
                );
        }
        catch (JsonException e)
        {
            feed.Problems.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {e.LineNumber + 1}, byte {e.BytePositionInLine}: not JSON; {feed.Items.Count} items before it were kept"
                )
            );
        }

        return feed;
    }

    /// <summary>False where the text ends before the feed does.</summary>
    private static bool ReadFeed(ref Utf8JsonReader reader, ParsedFeed feed, byte[] bytes)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return true;
            var isItems = reader.ValueTextEquals("items"u8);
            var isLanguage = reader.ValueTextEquals("language"u8);
            if (!reader.Read())
                return false;
            if (isItems && reader.TokenType == JsonTokenType.StartArray)
            {
                if (!ReadItems(ref reader, feed, bytes))
                    return false;
            }
            else if (isLanguage && reader.TokenType == JsonTokenType.String)
            {
                feed.Language = reader.GetString();
            }
            else if (!reader.TrySkip())
            {
                return false;
            }
        }

        return false;
    }

    private static bool ReadItems(ref Utf8JsonReader reader, ParsedFeed feed, byte[] bytes)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
                return true;
            var start = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
                return false;
            if (bytes[start] != (byte)'{')
                continue;
            using var item = JsonDocument.Parse(
                bytes.AsMemory(start, (int)reader.BytesConsumed - start),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            var read = Item(item.RootElement);
            if (!read.IsEmpty)
                feed.Items.Add(read);
        }

        return false;
    }

    private static FeedItem Item(JsonElement item)
    {
        var html = Text(item, "content_html");
        var media = new List<string>();
        foreach (var name in (ReadOnlySpan<string>)["image", "banner_image"])
        {
            if (Text(item, name) is { } image)
                media.Add(image);
        }

        foreach (var attachment in Objects(item, "attachments"))
        {
            if (Text(attachment, "url") is { } url)
                media.Add(url);
        }

        return new FeedItem
        {
            Id = Text(item, "id"),
            Title = new(Text(item, "title"), IsHtml: false),
            Body = html is not null ? new(html, IsHtml: true) : new(Text(item, "content_text") ?? Text(item, "summary"), IsHtml: false),
            Link = Text(item, "url") ?? Text(item, "external_url"),
            Author =
                Objects(item, "authors").Select(a => Text(a, "name")).FirstOrDefault(n => n is not null)
                ?? (
                    item.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object ? Text(author, "name") : null
                ),
            Date = Text(item, "date_published") ?? Text(item, "date_modified"),
            Language = Text(item, "language"),
            Media = media,
        };
    }

    private static IEnumerable<JsonElement> Objects(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>A number is taken as text: many feeds give their ids so.</summary>
    private static string? Text(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => String(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half an emoji, cut by somebody's "first 200 characters".
            var mended = SurrogateEscape().Replace(value.GetRawText(), m => m.Length == 6 && m.Value[1] == 'u' ? "\\uFFFD" : m.Value);
            return JsonSerializer.Deserialize<string>(mended);
        }
    }

    /// <summary>Matches whole pairs and escaped backslashes too, so that only halves are left as matches of six characters.</summary>
    [GeneratedRegex(
        @"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SurrogateEscape();
}
