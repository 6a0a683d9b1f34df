using System.Text.Json;
using Muhatap.Core.Activities;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api;

/// <summary>CONTRACT.md's post and event as JSON objects in a request.</summary>
internal static class IncomingJson
{
    private const int LongestText = 1_000_000;
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IncomingPost Post(JsonElement json, string place, DateTimeOffset now)
    {
        var text = Text(json, "text", place);
        if (string.IsNullOrWhiteSpace(text))
            throw new Refusal("post.text", $"{place}text is needed.", $"{place}text");
        if (text.Length > LongestText)
            throw new Refusal("post.text_long", $"{place}text has more than {LongestText} characters.", $"{place}text");
        var network = Text(json, "network", place)?.ToLowerInvariant() ?? "api";
        return new IncomingPost
        {
            Network = network,
            ExternalId =
                Text(json, "id", place) ?? throw new Refusal("post.id", $"{place}id is needed: it makes a repeat harmless.", $"{place}id"),
            Text = Clean(text),
            CreatedAt = Instant(json, "created_at", place, now) ?? now,
            Kind = Kind(json, place),
            Author = Text(json, "author", place),
            AuthorExternalId = Text(json, "author_id", place),
            AuthorName = Text(json, "author_name", place) is { } name ? Clean(name) : null,
            AuthorFollowers = Whole(json, "followers", place),
            Url = Text(json, "url", place),
            ParentExternalId = Text(json, "parent_id", place),
            Title = Text(json, "title", place),
            ClaimedLanguage = Text(json, "lang", place),
            Rating = Whole(json, "rating", place) is { } rating ? checked((int)Math.Clamp(rating, 0, 10)) : null,
            Media = Strings(json, "media", place),
            Counters = new PostCounters(
                Whole(json, "likes", place) ?? 0,
                Whole(json, "replies", place) ?? 0,
                Whole(json, "reposts", place) ?? 0,
                Whole(json, "views", place) ?? 0
            ),
            Claims = Claims(json, place),
        };
    }

    public static IncomingActivity Activity(JsonElement json, string place, DateTimeOffset now)
    {
        var kind = Text(json, "kind", place);
        if (!Enum.TryParse<ActivityKind>(kind, ignoreCase: true, out var parsed) || char.IsAsciiDigit(kind![0]))
            throw new Refusal(
                "event.kind",
                $"{place}kind is one of {string.Join(", ", Enum.GetNames<ActivityKind>()).ToLowerInvariant()}.",
                $"{place}kind"
            );
        var (account, customer) = (Text(json, "account", place), Text(json, "customer", place));
        if (account is null && customer is null)
            throw new Refusal("event.who", $"{place}account or customer is needed.", $"{place}account");
        return new IncomingActivity
        {
            Network = Text(json, "network", place)?.ToLowerInvariant() ?? "api",
            ExternalId =
                Text(json, "id", place) ?? throw new Refusal("event.id", $"{place}id is needed: it makes a repeat harmless.", $"{place}id"),
            Kind = parsed,
            At = Instant(json, "at", place, now) ?? now,
            Account = account,
            CustomerNumber = customer,
            Target = Text(json, "target", place),
            Place = Text(json, "place", place),
            Amount = Amount(json, place),
            DataJson = json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data.GetRawText() : null,
        };
    }

    private static Money? Amount(JsonElement json, string place)
    {
        if (!json.TryGetProperty("amount", out var amount) || amount.ValueKind == JsonValueKind.Null)
            return null;
        if (
            amount.ValueKind != JsonValueKind.Object
            || !amount.TryGetProperty("value", out var value)
            || !value.TryGetDecimal(out var number)
        )
            throw new Refusal("event.amount", $"{place}amount is an object with value and currency.", $"{place}amount");
        return new Money((long)decimal.Round(number * 100), Text(amount, "currency", $"{place}amount.")?.ToUpperInvariant() ?? "TRY");
    }

    private static PostKind Kind(JsonElement json, string place)
    {
        var kind = Text(json, "kind", place);
        if (kind is null)
            return PostKind.Post;
        if (Enum.TryParse<PostKind>(kind, ignoreCase: true, out var parsed) && !char.IsAsciiDigit(kind[0]))
            return parsed;
        throw new Refusal(
            "post.kind",
            $"{place}kind is one of {string.Join(", ", Enum.GetNames<PostKind>()).ToLowerInvariant()}.",
            $"{place}kind"
        );
    }

    private static List<ClaimedIdentifier> Claims(JsonElement json, string place)
    {
        var claims = new List<ClaimedIdentifier>();
        Add("email", IdentifierKind.Email);
        Add("phone", IdentifierKind.Phone);
        Add("customer", IdentifierKind.CustomerNumber);
        return claims;

        void Add(string name, IdentifierKind kind)
        {
            if (Text(json, name, place) is { Length: > 0 } value)
                claims.Add(new ClaimedIdentifier(kind, value));
        }
    }

    private static string? Text(JsonElement json, string name, string place)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => Read(value, name, place),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw new Refusal("json.text", $"{place}{name} must be a text.", $"{place}{name}"),
        };
    }

    private static string Read(JsonElement value, string name, string place)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new Refusal("json.surrogate", $"{place}{name} holds half a character (a lone surrogate).", $"{place}{name}");
        }
    }

    private static long? Whole(JsonElement json, string name, string place)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0)
            return number;
        throw new Refusal("json.number", $"{place}{name} must be a whole number, zero or more.", $"{place}{name}");
    }

    private static DateTimeOffset? Instant(JsonElement json, string name, string place, DateTimeOffset now)
    {
        if (Text(json, name, place) is not { } text)
            return null;
        if (
            !DateTimeOffset.TryParse(
                text,
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal,
                out var at
            )
        )
            throw new Refusal("json.date", $"{place}{name} '{text}' is not an ISO 8601 instant.", $"{place}{name}");
        if (at < Earliest || at > now.AddDays(2))
            throw new Refusal("json.date_range", $"{place}{name} '{text}' lies before 1990 or in the future.", $"{place}{name}");
        return at;
    }

    private static string[] Strings(JsonElement json, string name, string place)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            throw new Refusal("json.list", $"{place}{name} must be a list of texts.", $"{place}{name}");
        return [.. value.EnumerateArray().Select(item => item.GetString()!)];
    }

    /// <summary>Null characters have no meaning in a text and PostgreSQL refuses them.</summary>
    private static string Clean(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;
}
