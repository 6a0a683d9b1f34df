namespace Muhatap.Core.Webhooks;

/// <summary>What another program can be told of. The names are kept: programs rely on them.</summary>
public static class WebhookEvent
{
    public const string Opened = "conversation.opened";
    public const string Answered = "conversation.answered";
    public const string Closed = "conversation.closed";
    public const string Reopened = "conversation.reopened";

    /// <summary>Sent by hand from the settings, to see whether the other side hears.</summary>
    public const string Ping = "ping";

    public static IReadOnlyList<string> All { get; } = [Opened, Answered, Closed, Reopened];
}
