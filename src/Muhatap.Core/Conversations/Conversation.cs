using Muhatap.Core.Ids;
using Muhatap.Core.Triage;

namespace Muhatap.Core.Conversations;

/// <summary>
/// Every exchange with one person about one matter, across channels. At most one is open per person and matter; a unique
/// index keeps it so, and <see cref="OpenKey"/> is what it is on.
/// </summary>
public sealed class Conversation
{
    public const int TitleLength = 140;

    public required ConversationId Id { get; init; }

    /// <summary>The customer where known, else the account: whom it is with. Ids never collide between the two.</summary>
    public required long PersonId { get; set; }

    public required AccountId AccountId { get; init; }

    public CustomerId? CustomerId { get; set; }

    /// <summary>The network of the latest post: where an answer goes.</summary>
    public required string Network { get; set; }

    /// <summary>What it is about: a subject's code, or <see cref="MatterKey.Open"/>.</summary>
    public required string Matter { get; set; }

    /// <summary>The first words of the first post; empty once its author has deleted it.</summary>
    public required string Title { get; set; }

    public ConversationStatus Status { get; set; }

    public required string Queue { get; set; }

    /// <summary>1 is first, 4 is last.</summary>
    public required int Priority { get; set; }

    public required Severity Severity { get; set; }

    public PlaybookId? PlaybookId { get; set; }

    public UserId? AssigneeId { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>By when the oldest unanswered post must be answered; null while nothing waits.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? FirstAnsweredAt { get; set; }

    public required DateTimeOffset LastPostAt { get; set; }

    /// <summary>The latest post of the person, which an answer is a reply to.</summary>
    public required PostId LastPostId { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset? SnoozedUntil { get; set; }

    public int PostCount { get; set; }

    /// <summary>Rises with every change; a page that acts on an older one is told.</summary>
    public long Version { get; set; }

    /// <summary>Person and matter while it is not closed, null afterwards: what the unique index is on.</summary>
    public string? OpenKey { get; private set; }

    public bool IsWaitingForUs => DueAt is not null;

    public static Conversation Open(
        ConversationId id,
        long personId,
        AccountId accountId,
        CustomerId? customerId,
        string network,
        string matter,
        PostId postId,
        string text,
        DateTimeOffset postedAt,
        TriageDecision triage,
        DateTimeOffset now
    )
    {
        var conversation = new Conversation
        {
            Id = id,
            PersonId = personId,
            AccountId = accountId,
            CustomerId = customerId,
            Network = network,
            Matter = matter,
            Title = Snippet(text),
            Queue = triage.Queue,
            Priority = triage.Priority,
            Severity = triage.Severity,
            PlaybookId = triage.PlaybookId,
            OpenedAt = now,
            DueAt = now + triage.FirstAnswerWithin,
            LastPostAt = postedAt,
            LastPostId = postId,
            PostCount = 1,
        };
        conversation.SetOpenKey();
        return conversation;
    }

    /// <summary>A row read by hand, whole again: what follows from its columns is set.</summary>
    public static Conversation Stored(Conversation row)
    {
        row.SetOpenKey();
        return row;
    }

    /// <summary>The person wrote again: it wakes, its deadline runs, and it only ever becomes more pressing by itself.</summary>
    public void Receive(PostId postId, string network, DateTimeOffset postedAt, TriageDecision triage, DateTimeOffset now)
    {
        PostCount++;
        Version++;
        if (postedAt >= LastPostAt)
        {
            LastPostAt = postedAt;
            LastPostId = postId;
            Network = network;
        }
        if (Status == ConversationStatus.Snoozed)
            Wake();
        var due = now + triage.FirstAnswerWithin;
        if (DueAt is null || due < DueAt)
            DueAt = due;
        if (triage.Severity > Severity)
            Severity = triage.Severity;
        if (triage.Priority < Priority)
        {
            Priority = triage.Priority;
            Queue = triage.Queue;
            PlaybookId = triage.PlaybookId ?? PlaybookId;
        }
    }

    /// <summary>What was read of it has been corrected by a person: it may become less pressing too.</summary>
    public void Judge(TriageDecision triage)
    {
        Severity = triage.Severity;
        Priority = triage.Priority;
        Queue = triage.Queue;
        PlaybookId = triage.PlaybookId;
        if (DueAt is not null)
            DueAt = LastPostAt + triage.FirstAnswerWithin;
        Version++;
    }

    /// <summary>We answered: nothing waits any more.</summary>
    public void Answer(DateTimeOffset now)
    {
        FirstAnsweredAt ??= now;
        DueAt = null;
        Version++;
    }

    /// <summary>An answer to an earlier post arrived after the person had written again: what they wrote since still waits.</summary>
    public void AnswerEarlier(DateTimeOffset now)
    {
        FirstAnsweredAt ??= now;
        Version++;
    }

    public void AssignTo(UserId? user)
    {
        if (AssigneeId == user)
            return;
        AssigneeId = user;
        Version++;
    }

    public void Close(DateTimeOffset now)
    {
        if (Status == ConversationStatus.Closed)
            return;
        Status = ConversationStatus.Closed;
        ClosedAt = now;
        SnoozedUntil = null;
        DueAt = null;
        Version++;
        SetOpenKey();
    }

    /// <summary>Opens a closed one again. The unique index refuses it where another about the same has been opened since.</summary>
    public void Reopen()
    {
        if (Status != ConversationStatus.Closed)
            return;
        Status = ConversationStatus.Open;
        ClosedAt = null;
        Version++;
        SetOpenKey();
    }

    public void Snooze(DateTimeOffset until)
    {
        if (Status == ConversationStatus.Closed)
            return;
        Status = ConversationStatus.Snoozed;
        SnoozedUntil = until;
        Version++;
    }

    public void Wake()
    {
        if (Status != ConversationStatus.Snoozed)
            return;
        Status = ConversationStatus.Open;
        SnoozedUntil = null;
        Version++;
    }

    /// <summary>It is now known (or no longer believed) that the person is this customer.</summary>
    public void BelongTo(CustomerId? customer)
    {
        CustomerId = customer;
        PersonId = customer?.Value ?? AccountId.Value;
        Version++;
        SetOpenKey();
    }

    /// <summary>Another conversation about the same matter turned out to be with the same person.</summary>
    public void TakeOver(Conversation other)
    {
        PostCount += other.PostCount;
        if (other.LastPostAt > LastPostAt)
        {
            LastPostAt = other.LastPostAt;
            LastPostId = other.LastPostId;
            Network = other.Network;
        }
        if (other.DueAt is { } due && (DueAt is null || due < DueAt))
            DueAt = due;
        if (other.Severity > Severity)
            Severity = other.Severity;
        if (other.Priority < Priority)
        {
            Priority = other.Priority;
            Queue = other.Queue;
        }
        AssigneeId ??= other.AssigneeId;
        Version++;
    }

    /// <summary>Some of its posts are somebody else's: a conversation of its own with them, as pressing as this one and in its state.</summary>
    /// <param name="theirs">Their posts and our answers to them, the oldest first; at least one post.</param>
    /// <param name="network">Of their first post.</param>
    /// <param name="text">Of their first post.</param>
    public Conversation PartFor(
        ConversationId id,
        long personId,
        AccountId accountId,
        CustomerId? customerId,
        IReadOnlyList<ConversationEntry> theirs,
        string network,
        string text
    )
    {
        var last = theirs.Last(row => row.Kind == EntryKind.Post);
        var made = new Conversation
        {
            Id = id,
            PersonId = personId,
            AccountId = accountId,
            CustomerId = customerId,
            Network = network,
            Matter = Matter,
            Title = Title.Length == 0 ? "" : Snippet(text),
            Queue = Queue,
            Priority = Priority,
            Severity = Severity,
            PlaybookId = PlaybookId,
            AssigneeId = AssigneeId,
            OpenedAt = theirs[0].At,
            // An answer that came last leaves nothing waiting.
            DueAt = theirs[^1].Kind == EntryKind.Post ? DueAt : null,
            FirstAnsweredAt = theirs.FirstOrDefault(row => row.Kind == EntryKind.Answer)?.At,
            LastPostAt = last.At,
            LastPostId = last.PostId!.Value,
            PostCount = theirs.Count(row => row.Kind == EntryKind.Post),
            Status = Status,
            ClosedAt = ClosedAt,
            SnoozedUntil = SnoozedUntil,
        };
        made.SetOpenKey();
        return made;
    }

    /// <summary>What it took over of <paramref name="other"/> goes back: they are with two people after all.</summary>
    /// <param name="left">Its own posts, or its posts and answers, the oldest first.</param>
    public void GiveBack(Conversation other, IReadOnlyList<ConversationEntry> left)
    {
        PostCount = Math.Max(0, PostCount - other.PostCount);
        if (left.LastOrDefault(row => row.Kind == EntryKind.Post) is { PostId: { } post } last)
        {
            LastPostId = post;
            LastPostAt = last.At;
        }
        if (left.Count > 0 && left[^1].Kind == EntryKind.Answer)
            DueAt = null;
        Version++;
    }

    /// <summary>The author took the post back: its words go with it.</summary>
    public void ForgetTitle()
    {
        Title = "";
        Version++;
    }

    private void SetOpenKey() => OpenKey = Status == ConversationStatus.Closed ? null : MatterKey.Of(PersonId, Matter);

    private static string Snippet(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        if (end > 0)
            line = line[..end];
        if (line.Length <= TitleLength)
            return line.ToString();
        var cut = char.IsHighSurrogate(line[TitleLength - 2]) ? TitleLength - 2 : TitleLength - 1;
        return string.Concat(line[..cut], "…");
    }
}
