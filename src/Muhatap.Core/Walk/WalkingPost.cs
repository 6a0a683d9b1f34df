using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;

namespace Muhatap.Core.Walk;

/// <summary>One post on its way, and what each step has found so far.</summary>
public sealed class WalkingPost(IncomingPost incoming, PostId id, DateTimeOffset receivedAt)
{
    /// <summary>As it came; Read replaces card, bank and identity numbers in its text before anything is stored.</summary>
    public IncomingPost Incoming { get; set; } = incoming.AsWellFormed();

    public PostId Id { get; } = id;

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    /// <summary>Set by who takes it in: the customer who was given the link it came by; null for all others.</summary>
    public CustomerId? Invited { get; init; }

    /// <summary>Set by Gate: nobody wants it. It is counted and let go.</summary>
    public bool IsPassed { get; set; }

    /// <summary>Set by Read.</summary>
    public Reading? Reading { get; set; }

    /// <summary>Set by Match: the topics that want it.</summary>
    public List<TopicId> Topics { get; } = [];

    /// <summary>Set by Match: the rows that want it, of topics that are lists; null where there are none.</summary>
    public List<(TopicId Topic, TopicRowId Row)>? Rows { get; set; }

    /// <summary>Set by Match: a topic about our own brand wants it, so it may need an answer.</summary>
    public bool IsAboutUs { get; set; }

    /// <summary>Set by Match: the number it shares with its reposts; null where it is too short to tell.</summary>
    public long? Alike { get; set; }

    /// <summary>Set by Relate: the post is already held; only its counters count.</summary>
    public bool IsRepeat { get; set; }

    /// <summary>Set by Relate.</summary>
    public Account? Account { get; set; }

    /// <summary>Set by Relate: the customer behind the account, where known.</summary>
    public CustomerId? CustomerId { get; set; }

    /// <summary>Set by Relate: the customer's segment, where known.</summary>
    public string? Segment { get; set; }

    /// <summary>Set by Relate: the kept segments the customer is in, of those triage asks for.</summary>
    public IReadOnlyList<string> KeptSegments { get; set; } = [];

    /// <summary>Set by Triage: the conversation it stands in.</summary>
    public ConversationId? ConversationId { get; set; }

    public bool IsKept => !IsPassed && !IsRepeat;
}
