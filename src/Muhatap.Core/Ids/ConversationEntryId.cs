using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One thing that happened in a conversation.</summary>
public readonly record struct ConversationEntryId(long Value) : ITypedId<ConversationEntryId>
{
    public static ConversationEntryId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
