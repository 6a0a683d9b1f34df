using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One thing that happened in a conversation.</summary>
public readonly record struct ConversationEntryId(long Value) : ITypedId<ConversationEntryId>, IComparable<ConversationEntryId>
{
    public static ConversationEntryId From(long value) => new(value);

    public int CompareTo(ConversationEntryId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
