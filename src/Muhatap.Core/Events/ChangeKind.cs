namespace Muhatap.Core.Events;

public enum ChangeKind
{
    Conversation,
    Topic,
    Source,
    Customer,
    Message,
    Import,
    Export,
    Alarm,
}
