using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Muhatap.Core.Refusals;

namespace Muhatap.Connectors.Catalogue;

/// <summary>A connection's options as they are stored, checked against the connector's fields.</summary>
internal static class OptionsJson
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new FlagConverter() },
    };

    /// <summary>The options with every present field of its kind. Throws <see cref="Refusal"/> naming the first that isn't.</summary>
    public static JsonElement Read(Connector connector, string json)
    {
        JsonElement options;
        try
        {
            options = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json).RootElement;
        }
        catch (JsonException e)
        {
            throw new Refusal("connection.not-json", $"The options are not JSON: {e.Message}");
        }

        if (options.ValueKind != JsonValueKind.Object)
            throw new Refusal("connection.not-json", "The options are not a JSON object.");
        foreach (var field in connector.Fields)
            Check(field, options);
        if (Array.Exists(connector.AccountFields, f => Text(options, f) is not null))
        {
            foreach (var missing in connector.AccountFields.Where(f => Text(options, f) is null))
                throw new Refusal("connection.field-missing", $"{missing} is needed too: an account is all of it or none.", missing);
        }

        return options;
    }

    /// <summary>Property names match without regard to case; numbers may be written as text, as forms send them.</summary>
    public static T As<T>(JsonElement options)
    {
        try
        {
            // An empty field of a form means what a missing one does.
            var present = options
                .EnumerateObject()
                .Where(p => p.Value.ValueKind != JsonValueKind.Null && !IsBlank(p.Value))
                .ToDictionary(p => p.Name, p => p.Value);
            return JsonSerializer.SerializeToElement(present).Deserialize<T>(Web)!;
        }
        catch (JsonException e)
        {
            throw new Refusal("connection.not-valid", $"The options can't be read: {e.Message}", e.Path?.TrimStart('$', '.'));
        }
    }

    /// <summary>True where an account to answer with is given.</summary>
    public static bool HasAccount(Connector connector, JsonElement options) =>
        Array.TrueForAll(connector.AccountFields, f => Text(options, f) is not null);

    private static void Check(OptionField field, JsonElement options)
    {
        var text = Text(options, field.Name);
        if (text is null)
        {
            if (field.IsRequired)
                throw new Refusal("connection.field-missing", $"{field.Name} is needed.", field.Name);
            return;
        }

        var isValid = field.Kind switch
        {
            OptionKind.Address => Uri.TryCreate(text, UriKind.Absolute, out var uri)
                && uri is { Scheme: "https" or "http" or "wss" or "ws", Host.Length: > 0 },
            OptionKind.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0,
            OptionKind.Flag => bool.TryParse(text, out _),
            OptionKind.Choice => field.Choices.Any(c => c.Value == text),
            _ => text.Length <= 2000,
        };
        if (!isValid)
            throw new Refusal("connection.field-not-valid", $"{field.Name} can't be “{(field.IsSecret ? "…" : text)}”.", field.Name);
    }

    private static string? Text(JsonElement options, string name)
    {
        foreach (var property in options.EnumerateObject())
        {
            if (!property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || IsBlank(property.Value))
                continue;
            return property.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => property.Value.GetString(),
                _ => property.Value.GetRawText(),
            };
        }

        return null;
    }

    private static bool IsBlank(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString());

    /// <summary>Forms send a ticked box as text.</summary>
    private sealed class FlagConverter : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? bool.Parse(reader.GetString()!) : reader.GetBoolean();

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }
}
