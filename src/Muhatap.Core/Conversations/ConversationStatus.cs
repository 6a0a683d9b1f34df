namespace Muhatap.Core.Conversations;

/// <summary>The numbers are stored; never renumber.</summary>
public enum ConversationStatus
{
    Open = 0,
    Snoozed = 1,
    Closed = 2,
}
