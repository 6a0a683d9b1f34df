using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Muhatap.Core.Refusals;
using Muhatap.Web.Formats;

namespace Muhatap.Web.Api;

/// <summary>The fields of one JSON object in a request. A field that is null counts as left out; a wrong one is refused by its name.</summary>
/// <param name="Json">The object.</param>
/// <param name="Place">Where it stands in the request, for errors: empty, or like <c>customers[3].</c></param>
internal readonly record struct JsonFields(JsonElement Json, string Place)
{
    private const int LongestText = 4000;
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A text, without what no text may hold (half a character, null characters) and without space around it; null where there is none.</summary>
    public string? Text(string field)
    {
        if (!Json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => Mended(value).Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw Refused("json.text", field, "must be a text"),
        };
        return text.Length == 0 ? null : Bounded(text, field, LongestText);
    }

    /// <exception cref="Refusal">The field is not there.</exception>
    public string Needed(string field, string why = "is needed") => Text(field) ?? throw Refused("json.missing", field, why);

    /// <summary>A list of texts; empty where there is none.</summary>
    public IReadOnlyList<string> Texts(string field)
    {
        if (!Json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            throw Refused("json.list", field, "must be a list of texts");
        return [.. value.EnumerateArray().Select(Mended)];
    }

    /// <summary>One of the words of <typeparamref name="TWord"/>, in any case, with or without underscores.</summary>
    public TWord? Word<TWord>(string field)
        where TWord : struct, Enum
    {
        if (Text(field) is not { } text)
            return null;
        return
            Enum.TryParse<TWord>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var word)
            && Enum.IsDefined(word)
            && !char.IsAsciiDigit(text[0])
            ? word
            : throw Refused("json.word", field, $"is one of {string.Join(", ", Enum.GetNames<TWord>()).ToLowerInvariant()}");
    }

    /// <summary>A day, as 2026-03-01.</summary>
    public DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Refused("json.date", field, $"'{text}' is not a day like 2026-03-01");
    }

    /// <summary>An instant since 1990 and no more than two days ahead of <paramref name="now"/>; without an offset it is UTC.</summary>
    public DateTimeOffset? Instant(string field, DateTimeOffset now)
    {
        if (Text(field) is not { } text)
            return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            throw Refused("json.date", field, $"'{text}' is not an ISO 8601 instant");
        return InRange(at, field, now);
    }

    /// <summary>The instant again, or a refusal: such a time comes from a clock or a form that is wrong.</summary>
    public DateTimeOffset InRange(DateTimeOffset at, string field, DateTimeOffset now) =>
        at >= Earliest && at <= now.AddDays(2)
            ? at
            : throw Refused("json.date_range", field, $"'{at:O}' lies before 1990 or in the future");

    /// <summary>True where the field says that there is none: null, or an empty list.</summary>
    public bool IsEmptied(string field) =>
        Json.TryGetProperty(field, out var value)
        && (value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0));

    public string Bounded(string text, string field, int most) =>
        text.Length <= most ? text : throw Refused("json.text_long", field, $"has more than {most} characters");

    public Refusal Refused(string code, string field, string what) => new(code, $"{Place}{field} {what}.", $"{Place}{field}");

    private static string Mended(JsonElement value)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value));
        reader.Read();
        return JsonText.Read(ref reader);
    }
}
