using System.Globalization;
using System.Text.Json;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api;

/// <summary>A customer as a system sends it. A field that is null says that there is none; one that is left out says nothing.</summary>
internal static class CustomerJson
{
    private const int LongestText = 4000;

    private static readonly (string Field, AttributeKind Kind)[] Emptiable =
    [
        ("number", AttributeKind.Number),
        ("segment", AttributeKind.Segment),
        ("city", AttributeKind.City),
        ("birth_date", AttributeKind.BirthDate),
        ("preferred_channel", AttributeKind.PreferredChannel),
        ("contact_wish", AttributeKind.ContactWish),
        ("note", AttributeKind.Note),
        ("emails", AttributeKind.Email),
        ("phones", AttributeKind.Phone),
        ("handles", AttributeKind.Handle),
    ];

    /// <param name="place">Where it stands in the request, for errors.</param>
    /// <param name="source">From the path, or null: the body names it.</param>
    /// <param name="id">From the path, or null.</param>
    public static IncomingCustomer Read(JsonElement json, string place, string? source, string? id, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new Refusal("customer.shape", $"{place} is a JSON object.", place);
        return new IncomingCustomer
        {
            Source = Bounded(source ?? Text(json, "source", place) ?? throw Missing("source", place), "source", place, 60),
            ExternalId = Bounded(id ?? Text(json, "id", place) ?? throw Missing("id", place), "id", place, 200),
            Name = Text(json, "name", place) ?? throw Missing("name", place),
            Kind = Word<CustomerKind>(json, "kind", place) ?? CustomerKind.Person,
            Number = Text(json, "number", place),
            Segment = Text(json, "segment", place),
            City = Text(json, "city", place),
            BirthDate = Day(json, place, now),
            PreferredChannel = Text(json, "preferred_channel", place),
            ContactWish = Word<ContactWish>(json, "contact_wish", place),
            Note = Text(json, "note", place),
            AsOf = Instant(json, place, now),
            Basis = Word<LegalBasis>(json, "legal_basis", place) ?? LegalBasis.Contract,
            Identifiers =
            [
                .. Many(json, "emails", place).Select(value => new ClaimedIdentifier(IdentifierKind.Email, value)),
                .. Many(json, "phones", place).Select(value => new ClaimedIdentifier(IdentifierKind.Phone, value)),
                .. Many(json, "handles", place).Select(value => new ClaimedIdentifier(IdentifierKind.Handle, value)),
            ],
            Emptied = [.. Emptiable.Where(row => IsEmptied(json, row.Field)).Select(row => row.Kind)],
        };
    }

    private static Refusal Missing(string field, string place) => new("customer.missing", $"{place}{field} is needed.", $"{place}{field}");

    private static bool IsEmptied(JsonElement json, string field) =>
        json.TryGetProperty(field, out var value)
        && (value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0));

    private static string? Text(JsonElement json, string field, string place)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Replace('\0', ' ').Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw new Refusal("json.text", $"{place}{field} must be a text.", $"{place}{field}"),
        };
        return text.Length == 0 ? null : Bounded(text, field, place, LongestText);
    }

    private static string Bounded(string text, string field, string place, int most) =>
        text.Length <= most
            ? text
            : throw new Refusal("json.text_long", $"{place}{field} has more than {most} characters.", $"{place}{field}");

    private static IEnumerable<string> Many(JsonElement json, string field, string place)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            throw new Refusal("json.list", $"{place}{field} must be a list of texts.", $"{place}{field}");
        return [.. value.EnumerateArray().Select(item => item.GetString()!)];
    }

    private static TWord? Word<TWord>(JsonElement json, string field, string place)
        where TWord : struct, Enum
    {
        if (Text(json, field, place) is not { } text)
            return null;
        return
            Enum.TryParse<TWord>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var word)
            && !char.IsAsciiDigit(text[0])
            ? word
            : throw new Refusal(
                "json.word",
                $"{place}{field} is one of {string.Join(", ", Enum.GetNames<TWord>()).ToLowerInvariant()}.",
                $"{place}{field}"
            );
    }

    private static DateOnly? Day(JsonElement json, string place, DateTimeOffset now)
    {
        if (Text(json, "birth_date", place) is not { } text)
            return null;
        return
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= 1890
            && day <= DateOnly.FromDateTime(now.UtcDateTime)
            ? day
            : throw new Refusal(
                "json.date",
                $"{place}birth_date '{text}' is not a day a person living now was born on.",
                $"{place}birth_date"
            );
    }

    private static DateTimeOffset? Instant(JsonElement json, string place, DateTimeOffset now)
    {
        if (Text(json, "updated_at", place) is not { } text)
            return null;
        return
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && at.Year >= 1990
            && at <= now.AddDays(1)
            ? at
            : throw new Refusal("json.date", $"{place}updated_at '{text}' is not an ISO 8601 instant since 1990.", $"{place}updated_at");
    }
}
