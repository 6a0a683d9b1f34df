using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Muhatap.Connectors.Bluesky.Replies;

/// <summary>Finds links, mentions and hashtags in a text and marks them as app.bsky.richtext.facet: in UTF-8 bytes, not in characters.</summary>
internal static partial class TextFacets
{
    private const int MaxTagGraphemes = 64;

    /// <param name="didOf">The DID behind a handle, or null: such a mention stays plain text.</param>
    public static async Task<JsonArray> FindAsync(string text, Func<string, Task<string?>> didOf)
    {
        var facets = new JsonArray();
        foreach (Match match in Feature().Matches(text))
        {
            var whole = TrimPunctuation(match.Value);
            var feature = match.Value[0] switch
            {
                '#' => Tag(whole),
                '@' => await MentionAsync(whole, didOf).ConfigureAwait(false),
                _ => new JsonObject { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = whole },
            };
            if (feature is null)
                continue;
            var start = Encoding.UTF8.GetByteCount(text.AsSpan(0, match.Index));
            facets.Add(
                new JsonObject
                {
                    ["index"] = new JsonObject { ["byteStart"] = start, ["byteEnd"] = start + Encoding.UTF8.GetByteCount(whole) },
                    ["features"] = new JsonArray(feature),
                }
            );
        }

        return facets;
    }

    private static JsonObject? Tag(string whole)
    {
        var tag = whole[1..];
        if (tag.Length == 0 || tag.All(char.IsAsciiDigit) || new StringInfo(tag).LengthInTextElements > MaxTagGraphemes)
            return null;
        return new JsonObject { ["$type"] = "app.bsky.richtext.facet#tag", ["tag"] = tag };
    }

    private static async Task<JsonObject?> MentionAsync(string whole, Func<string, Task<string?>> didOf)
    {
        var handle = whole[1..].ToLowerInvariant();
        return handle.Contains('.') && await didOf(handle).ConfigureAwait(false) is { } did
            ? new JsonObject { ["$type"] = "app.bsky.richtext.facet#mention", ["did"] = did }
            : null;
    }

    /// <summary>A sentence's end is not the link's; a closing bracket is, where the link opened it.</summary>
    private static string TrimPunctuation(string match)
    {
        var rest = match.AsSpan();
        while (rest.Length > 1 && (".,;:!?'\"’”»…*]}".Contains(rest[^1]) || (rest[^1] == ')' && rest.Count(')') > rest.Count('('))))
            rest = rest[..^1];
        return rest.ToString();
    }

    [GeneratedRegex(
        """https?://[^\s<>"]+|(?<![^\s(\[“"'])@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z0-9-]+|(?<![^\s(\[“"'])#[^\s#]+""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Feature();
}
