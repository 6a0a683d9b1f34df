using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Conversations;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Core.Webhooks;

namespace Muhatap.Store.Bulk;

/// <summary>The tables a post's way writes. A test holds the columns against the schema and against EF's mapping.</summary>
public static class BulkTables
{
    public static BulkTable<Post> Post { get; } =
        new(
            "post",
            [
                "id",
                "network",
                "external_id",
                "account_id",
                "source_id",
                "kind",
                "title",
                "text",
                "url",
                "parent_external_id",
                "created_at",
                "received_at",
                "likes",
                "replies",
                "reposts",
                "views",
                "rating",
                "media",
                "alike",
            ],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Text(row.Network);
                sink.Text(row.ExternalId);
                sink.Long(row.AccountId.Value);
                sink.Long(row.SourceId?.Value);
                sink.Int((int)row.Kind);
                sink.Text(row.Title);
                sink.Text(row.Text);
                sink.Text(row.Url);
                sink.Text(row.ParentExternalId);
                sink.Long(row.CreatedAt.ToUnixTimeMilliseconds());
                sink.Long(row.ReceivedAt.ToUnixTimeMilliseconds());
                sink.Long(row.Likes);
                sink.Long(row.Replies);
                sink.Long(row.Reposts);
                sink.Long(row.Views);
                sink.Int(row.Rating);
                sink.Text(row.Media);
                sink.Long(row.Alike);
            }
        );

    public static BulkTable<PostReading> Reading { get; } =
        new(
            "post_reading",
            [
                "post_id",
                "language",
                "language_probability",
                "sentiment",
                "negative",
                "neutral",
                "positive",
                "intent",
                "intent_probability",
                "urgency",
                "offensive",
                "legal_threat",
                "subject",
                "detail",
            ],
            static (row, sink) =>
            {
                sink.Long(row.PostId.Value);
                sink.Text(row.Language);
                sink.Real(row.LanguageProbability);
                sink.Int((int)row.Sentiment);
                sink.Real(row.Negative);
                sink.Real(row.Neutral);
                sink.Real(row.Positive);
                sink.Int((int)row.Intent);
                sink.Real(row.IntentProbability);
                sink.Real(row.Urgency);
                sink.Real(row.Offensive);
                sink.Int(row.LegalThreat ? 1 : 0);
                sink.Text(row.Subject);
                sink.Text(row.Detail);
            }
        );

    public static BulkTable<Account> Account { get; } =
        new(
            "account",
            ["id", "network", "key", "handle", "handle_key", "display_name", "followers", "first_seen_at", "customer_id", "is_ours"],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Text(row.Network);
                sink.Text(row.Key);
                sink.Text(row.Handle);
                sink.Text(row.HandleKey);
                sink.Text(row.DisplayName);
                sink.Long(row.Followers);
                sink.Long(row.FirstSeenAt.ToUnixTimeMilliseconds());
                sink.Long(row.CustomerId?.Value);
                sink.Int(row.IsOurs ? 1 : 0);
            }
        );

    public static BulkTable<AccountLink> AccountLink { get; } =
        new(
            "account_link",
            ["id", "account_id", "customer_id", "state", "probability", "method", "evidence", "legal_basis", "decided_by", "at"],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Long(row.AccountId.Value);
                sink.Long(row.CustomerId.Value);
                sink.Int((int)row.State);
                sink.Real(row.Probability);
                sink.Int((int)row.Method);
                sink.Text(row.Evidence);
                sink.Int((int)row.LegalBasis);
                sink.Long(row.DecidedBy?.Value);
                sink.Long(row.At.ToUnixTimeMilliseconds());
            }
        );

    public static BulkTable<TopicMatch> TopicMatch { get; } =
        new(
            "topic_match",
            ["topic_id", "created_at", "post_id"],
            static (row, sink) =>
            {
                sink.Long(row.TopicId.Value);
                sink.Long(row.CreatedAt.ToUnixTimeMilliseconds());
                sink.Long(row.PostId.Value);
            }
        );

    public static BulkTable<TermPackDelta> TermPackDelta { get; } =
        new(
            "term_pack_delta",
            ["id", "topic_id", "day", "data"],
            static (row, sink) =>
            {
                sink.Long(row.Id);
                sink.Long(row.TopicId.Value);
                sink.Long(row.Day);
                sink.Bytes(row.Data);
            }
        );

    public static BulkTable<Activity> Activity { get; } =
        new(
            "activity",
            [
                "id",
                "network",
                "external_id",
                "kind",
                "account_id",
                "customer_id",
                "target",
                "place",
                "amount_minor",
                "currency",
                "data",
                "at",
            ],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Text(row.Network);
                sink.Text(row.ExternalId);
                sink.Int((int)row.Kind);
                sink.Long(row.AccountId?.Value);
                sink.Long(row.CustomerId?.Value);
                sink.Text(row.Target);
                sink.Text(row.Place);
                sink.Long(row.AmountMinor);
                sink.Text(row.Currency);
                sink.Text(row.Data);
                sink.Long(row.At.ToUnixTimeMilliseconds());
            }
        );

    public static BulkTable<Conversation> Conversation { get; } =
        new(
            "conversation",
            [
                "id",
                "person_id",
                "account_id",
                "customer_id",
                "network",
                "matter",
                "title",
                "status",
                "queue",
                "priority",
                "severity",
                "playbook_id",
                "assignee_id",
                "opened_at",
                "due_at",
                "first_answered_at",
                "last_post_at",
                "last_post_id",
                "closed_at",
                "snoozed_until",
                "post_count",
                "version",
                "open_key",
            ],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Long(row.PersonId);
                sink.Long(row.AccountId.Value);
                sink.Long(row.CustomerId?.Value);
                sink.Text(row.Network);
                sink.Text(row.Matter);
                sink.Text(row.Title);
                sink.Int((int)row.Status);
                sink.Text(row.Queue);
                sink.Int(row.Priority);
                sink.Int((int)row.Severity);
                sink.Long(row.PlaybookId?.Value);
                sink.Long(row.AssigneeId?.Value);
                sink.Long(row.OpenedAt.ToUnixTimeMilliseconds());
                sink.Long(row.DueAt?.ToUnixTimeMilliseconds());
                sink.Long(row.FirstAnsweredAt?.ToUnixTimeMilliseconds());
                sink.Long(row.LastPostAt.ToUnixTimeMilliseconds());
                sink.Long(row.LastPostId.Value);
                sink.Long(row.ClosedAt?.ToUnixTimeMilliseconds());
                sink.Long(row.SnoozedUntil?.ToUnixTimeMilliseconds());
                sink.Int(row.PostCount);
                sink.Long(row.Version);
                sink.Text(row.OpenKey);
            }
        );

    public static BulkTable<ConversationEntry> ConversationEntry { get; } =
        new(
            "conversation_entry",
            ["id", "conversation_id", "kind", "at", "user_id", "post_id", "message_id", "text"],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Long(row.ConversationId.Value);
                sink.Int((int)row.Kind);
                sink.Long(row.At.ToUnixTimeMilliseconds());
                sink.Long(row.UserId?.Value);
                sink.Long(row.PostId?.Value);
                sink.Long(row.MessageId?.Value);
                sink.Text(row.Text);
            }
        );

    public static BulkTable<WebhookDelivery> WebhookDelivery { get; } =
        new(
            "webhook_delivery",
            ["id", "webhook_id", "event", "body", "created_at", "state", "attempts", "next_try_at", "status", "error", "delivered_at"],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Long(row.WebhookId.Value);
                sink.Text(row.Event);
                sink.Text(row.Body);
                sink.Long(row.CreatedAt.ToUnixTimeMilliseconds());
                sink.Int((int)row.State);
                sink.Int(row.Attempts);
                sink.Long(row.NextTryAt?.ToUnixTimeMilliseconds());
                sink.Int(row.Status);
                sink.Text(row.Error);
                sink.Long(row.DeliveredAt?.ToUnixTimeMilliseconds());
            }
        );
}
