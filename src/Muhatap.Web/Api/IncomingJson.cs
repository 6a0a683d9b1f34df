using System.Runtime.InteropServices;
using System.Text.Json;
using Muhatap.Core.Activities;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Web.Formats;

namespace Muhatap.Web.Api;

/// <summary>CONTRACT.md's post and event as JSON objects in a request.</summary>
internal static class IncomingJson
{
    private const int LongestText = 1_000_000;
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IncomingPost Post(JsonElement json, string place, DateTimeOffset now)
    {
        IncomingPost post;
        try
        {
            post = PostJson.Read(JsonMarshal.GetRawUtf8Value(json), "api", id: null, now, out _);
        }
        catch (FieldException error)
        {
            throw new Refusal($"post.{error.Field}", $"{place}{error.Message}.", $"{place}{error.Field}");
        }
        if (string.IsNullOrWhiteSpace(post.Text))
            throw new Refusal("post.text", $"{place}text is needed.", $"{place}text");
        if (post.Text.Length > LongestText)
            throw new Refusal("post.text_long", $"{place}text has more than {LongestText} characters.", $"{place}text");
        CheckRange(post.CreatedAt, "created_at", place, now);
        return post;
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
        CheckRange(at, name, place, now);
        return at;
    }

    private static void CheckRange(DateTimeOffset at, string name, string place, DateTimeOffset now)
    {
        if (at < Earliest || at > now.AddDays(2))
            throw new Refusal("json.date_range", $"{place}{name} '{at:O}' lies before 1990 or in the future.", $"{place}{name}");
    }
}
