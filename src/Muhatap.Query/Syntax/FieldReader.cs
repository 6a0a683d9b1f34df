using System.Globalization;
using Muhatap.Text.Entities;
using Muhatap.Text.Folding;

namespace Muhatap.Query.Syntax;

/// <summary>Reads the value of a field that is not read like words.</summary>
internal static class FieldReader
{
    /// <summary>The condition, or null where an error was added.</summary>
    /// <param name="name">The field as it was named, folded: errors and mends speak of it so.</param>
    /// <param name="sign"><c>:</c>, <c>=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
    /// <param name="quoted">True where the value stood in quotation marks.</param>
    /// <param name="days">The days it is asked of, where that was written.</param>
    internal static FieldNode? Read(
        FieldDefinition field,
        string name,
        string sign,
        string value,
        bool quoted,
        int? days,
        int start,
        int length,
        Action<QueryError> fail
    )
    {
        FieldNode? Fail(QueryErrorCode code, string mend, params string[] arguments)
        {
            fail(new QueryError(code, [name, .. arguments], start, length, mend));
            return null;
        }
        FieldNode Text(string text) => new(field, Comparison.Is, text, 0, 0, start, length, days);

        var written = value.Trim();
        if (written.Length == 0)
            return Fail(QueryErrorCode.ValueMissing, "");
        if (field.Shape is FieldShape.Number or FieldShape.ChoiceOrNumber && Number(field, sign, written) is var (comparison, low, high))
            return new FieldNode(field, comparison, "", low, high, start, length, days);
        if (field.Shape == FieldShape.Number)
            return Fail(QueryErrorCode.NotANumber, name + ">10");
        if (sign is not (":" or "="))
            return field.Shape == FieldShape.ChoiceOrNumber
                ? Fail(QueryErrorCode.NotANumber, name + ">=0.5")
                : Fail(QueryErrorCode.NoComparison, name + ":" + Quoted(written));
        switch (field.Shape)
        {
            case FieldShape.Choice or FieldShape.ChoiceOrNumber:
                var folded = TextFold.Fold(written);
                if (field.Choices.TryGetValue(folded, out var code))
                    return Text(code);
                var offered = Offered(field, name);
                var nearest =
                    offered.FirstOrDefault(choice => choice.StartsWith(folded, StringComparison.Ordinal))
                    ?? QueryFields.Closest(offered, folded)
                    ?? QueryFields.Closest(field.Choices.Keys, folded)
                    ?? offered[0];
                return Fail(QueryErrorCode.UnknownChoice, name + ":" + nearest, Shown(written), string.Join(", ", offered));
            case FieldShape.Date:
                return Date(written) is { } date ? Text(date) : Fail(QueryErrorCode.NotADate, name + ":2026-03-01");
            case FieldShape.Part:
                return Text(quoted ? value : written);
        }
        if (field.Field == QueryField.City && !quoted && Misspelt(written) is { } place)
            return Fail(QueryErrorCode.UnknownPlace, name + ":" + Quoted(place), Shown(written), place);
        // Of posts and of customers: both are asked what was spoken about.
        var held = Name(field.Name == "subject" ? QueryField.Subject : field.Field, written);
        if (field.Field == QueryField.Lang && !(held.Length is 2 or 3 && held.All(char.IsAsciiLetterLower)))
            return Fail(QueryErrorCode.UnknownChoice, name + ":tr", Shown(written), "tr, en, de, ar, ru, …");
        return held.Any(char.IsLetterOrDigit) ? Text(held) : Fail(QueryErrorCode.ValueMissing, "");
    }

    /// <summary>
    /// The place that was most likely meant by a name that no place here bears; null where it is one, or is like none. Names shorter than
    /// six letters are like too many to tell: Milan is no Milas.
    /// </summary>
    internal static string? Misspelt(string written)
    {
        const int Shortest = 6;
        var folded = TextFold.Fold(written);
        return folded.Length < Shortest || PlaceNames.Has(folded) || QueryFields.Closest(PlaceNames.AllFolded, folded) is not { } nearest
            ? null
            : PlaceNames.Written(nearest);
    }

    /// <summary>One spelling of each choice: the Turkish one where the field was named in Turkish.</summary>
    private static List<string> Offered(FieldDefinition field, string name)
    {
        var isTurkish = name != field.Name && name == field.Turkish;
        return
        [
            .. field
                .Choices.GroupBy(choice => choice.Value, StringComparer.Ordinal)
                .Select(group => isTurkish ? group.Select(choice => choice.Key).ElementAtOrDefault(1) ?? group.Key : group.Key),
        ];
    }

    private static string Name(QueryField field, string written) =>
        field switch
        {
            QueryField.Author or QueryField.To => written.TrimStart('@'),
            QueryField.Site => Host(written),
            // What people call a district besides (Eyüp) is looked for under its own name.
            QueryField.City when PlaceNames.OnlyDistrict(written) is { } district => TextFold.Fold(district.Name) == TextFold.Fold(written)
                ? written
                : district.Name,
            QueryField.Lang or QueryField.Source or QueryField.Subject => ValueNames.Code(field, written),
            _ => written,
        };

    private static string Host(string written)
    {
        var scheme = written.IndexOf("://", StringComparison.Ordinal);
        var host = scheme >= 0 ? written[(scheme + 3)..] : written;
        host = host.Split('/')[0];
        return TextFold.Fold(host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host).Trim('.');
    }

    private static (Comparison Comparison, double Low, double High)? Number(FieldDefinition field, string sign, string written)
    {
        // likes:>10 is what people try first.
        if (sign == ":" && written[0] is '<' or '>' or '=')
        {
            var signLength = written.Length > 1 && written[1] == '=' && written[0] != '=' ? 2 : 1;
            sign = written[..signLength];
            written = written[signLength..];
        }
        var range = written.IndexOf("..", StringComparison.Ordinal);
        if (range >= 0 && sign is ":" or "=")
        {
            return TryNumber(field, written[..range], out var from) && TryNumber(field, written[(range + 2)..], out var to) && from <= to
                ? (Comparison.Between, from, to)
                : null;
        }
        if (!TryNumber(field, written, out var number))
            return null;
        var comparison = sign switch
        {
            "<" => Comparison.Less,
            "<=" => Comparison.LessOrEqual,
            ">" => Comparison.Greater,
            ">=" => Comparison.GreaterOrEqual,
            _ => Comparison.Is,
        };
        return (comparison, number, number);
    }

    private static bool TryNumber(FieldDefinition field, string written, out double number)
    {
        var times = 1.0;
        if (written.Length > 1 && written[^1] is 'k' or 'K' or 'm' or 'M')
        {
            times = written[^1] is 'k' or 'K' ? 1e3 : 1e6;
            written = written[..^1];
        }
        // Counts are whole, so 10.000 can only be ten thousand.
        else if (field.IsCounted && IsThousands(written))
            written = written.Replace(".", "", StringComparison.Ordinal);
        var read =
            written.Length is > 0 and <= 18
            && double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
                ? number * times
                : double.NaN;
        number = double.IsNaN(read) ? 0 : Math.Round(read, 12);
        return double.IsFinite(read);
    }

    private static bool IsThousands(string written)
    {
        var groups = written.Split('.');
        return groups.Length > 1
            && groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3)
            && groups.All(group => group.All(char.IsAsciiDigit));
    }

    private static string? Date(string written)
    {
        foreach (var format in new[] { "yyyy-MM-dd", "d.M.yyyy", "yyyy/MM/dd" })
        {
            if (DateOnly.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        return null;
    }

    private static string Quoted(string value) => value.Any(c => !char.IsLetterOrDigit(c)) ? $"\"{value}\"" : value;

    private static string Shown(string value) => value.Length <= 40 ? value : value[..39] + "…";
}
