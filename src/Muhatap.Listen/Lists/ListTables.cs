using Muhatap.Core.Topics;
using Muhatap.Store.Bulk;

namespace Muhatap.Listen.Lists;

/// <summary>What is written of lists in bulk.</summary>
internal static class ListTables
{
    public static BulkTable<TopicRow> Row { get; } =
        new(
            "topic_row",
            ["id", "topic_id", "key", "name", "aliases", "query", "is_muted"],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Long(row.TopicId.Value);
                sink.Text(row.Key);
                sink.Text(row.Name);
                sink.Text(row.Aliases);
                sink.Text(row.Query);
                sink.Int(row.IsMuted ? 1 : 0);
            }
        );

    public static BulkTable<TopicRowName> Name { get; } =
        new(
            "topic_row_name",
            ["topic_id", "folded", "topic_row_id"],
            static (row, sink) =>
            {
                sink.Long(row.TopicId.Value);
                sink.Text(row.Folded);
                sink.Long(row.TopicRowId.Value);
            }
        );

    public static BulkTable<TopicRowMatch> Match { get; } =
        new(
            "topic_row_match",
            ["topic_id", "topic_row_id", "created_at", "post_id"],
            static (row, sink) =>
            {
                sink.Long(row.TopicId.Value);
                sink.Long(row.TopicRowId.Value);
                sink.Long(row.CreatedAt.ToUnixTimeMilliseconds());
                sink.Long(row.PostId.Value);
            }
        );
}
