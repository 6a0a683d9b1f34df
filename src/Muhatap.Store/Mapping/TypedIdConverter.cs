using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Muhatap.Core.Ids;

namespace Muhatap.Store.Mapping;

/// <summary>Typed ids are plain 64-bit integers in the database.</summary>
internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, long>(id => id.Value, value => Make(value))
    where TId : struct, ITypedId<TId>
{
    // An expression tree may not call a static abstract member, so it calls this.
    private static TId Make(long value) => TId.From(value);
}
