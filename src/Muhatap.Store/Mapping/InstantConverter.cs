using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Muhatap.Store.Mapping;

/// <summary>Instants are milliseconds since 1970 UTC in the database, so that they sort, compare and index as integers on both.</summary>
internal sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        value => DateTimeOffset.FromUnixTimeMilliseconds(value)
    );
