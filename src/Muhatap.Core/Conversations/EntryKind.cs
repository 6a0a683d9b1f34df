namespace Muhatap.Core.Conversations;

/// <summary>The numbers are stored; never renumber.</summary>
public enum EntryKind
{
    /// <summary>The person wrote.</summary>
    Post = 0,

    /// <summary>We wrote to the person.</summary>
    Answer = 1,

    /// <summary>One of us wrote to the others.</summary>
    Note = 2,
    Opened = 3,
    Assigned = 4,
    Closed = 5,
    Reopened = 6,
    Snoozed = 7,
    Woken = 8,
    Linked = 9,
    Unlinked = 10,
    Joined = 11,

    /// <summary>Two customers became one, and this conversation is with who stayed.</summary>
    Merged = 12,

    /// <summary>They were two after all.</summary>
    Parted = 13,
}
