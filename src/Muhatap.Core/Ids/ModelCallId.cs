using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One time that text was given to the language model.</summary>
public readonly record struct ModelCallId(long Value) : ITypedId<ModelCallId>, IComparable<ModelCallId>
{
    public static ModelCallId From(long value) => new(value);

    public int CompareTo(ModelCallId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
