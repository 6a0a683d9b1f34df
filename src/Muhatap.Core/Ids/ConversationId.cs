using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>Every exchange with one person about one matter.</summary>
public readonly record struct ConversationId(long Value) : ITypedId<ConversationId>, IComparable<ConversationId>
{
    public static ConversationId From(long value) => new(value);

    public int CompareTo(ConversationId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
