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

    public static IncomingPost Post(JsonElement json, string place, DateTimeOffset now)
    {
        var fields = new JsonFields(json, place);
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
            throw fields.Refused("post.text", "text", "is needed");
        fields.Bounded(post.Text, "text", LongestText);
        fields.InRange(post.CreatedAt, "created_at", now);
        return post;
    }

    public static IncomingActivity Activity(JsonElement json, string place, DateTimeOffset now)
    {
        var fields = new JsonFields(json, place);
        var (account, customer) = (fields.Text("account"), fields.Text("customer"));
        if (account is null && customer is null)
            throw fields.Refused("event.who", "account", "or customer is needed");
        return new IncomingActivity
        {
            Network = fields.Text("network")?.ToLowerInvariant() ?? "api",
            ExternalId = fields.Needed("id", "is needed: it makes a repeat harmless"),
            Kind = fields.Word<ActivityKind>("kind") ?? throw fields.Refused("json.missing", "kind", "is needed"),
            At = fields.Instant("at", now) ?? now,
            Account = account,
            CustomerNumber = customer,
            Target = fields.Text("target"),
            Place = fields.Text("place"),
            Amount = Amount(fields),
            DataJson = json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data.GetRawText() : null,
        };
    }

    private static Money? Amount(JsonFields fields)
    {
        if (!fields.Json.TryGetProperty("amount", out var amount) || amount.ValueKind == JsonValueKind.Null)
            return null;
        if (
            amount.ValueKind != JsonValueKind.Object
            || !amount.TryGetProperty("value", out var value)
            || value.ValueKind != JsonValueKind.Number
            || !value.TryGetDecimal(out var number)
            || Math.Abs(number) > long.MaxValue / 100
        )
            throw fields.Refused("event.amount", "amount", "is an object with value and currency");
        var currency = new JsonFields(amount, $"{fields.Place}amount.").Text("currency");
        return new Money((long)decimal.Round(number * 100), currency?.ToUpperInvariant() ?? "TRY");
    }
}
