using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Muhatap.Store.Mapping;

/// <summary>Days without a time are ISO 8601 text in the database.</summary>
internal sealed class DayConverter()
    : ValueConverter<DateOnly, string>(
        day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
    );
