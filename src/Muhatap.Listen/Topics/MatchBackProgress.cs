using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Listen.Topics;

/// <summary>How far matching a topic back has come.</summary>
public static class MatchBackProgress
{
    /// <summary>
    /// Percent, 0 to 100. By where it stands between the newest and the oldest stored post: ids rise with time, and counting what is
    /// left would cost as much as the work.
    /// </summary>
    public static async Task<int> ReadAsync(Database database, Topic topic, CancellationToken cancellationToken)
    {
        if (topic.MatchBackFrom is not { } at)
            return 100;
        long? oldest = null,
            newest = null;
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                "select (select id from post order by id limit 1), (select id from post order by id desc limit 1)",
                [],
                reader =>
                {
                    oldest = reader.IsDBNull(0) ? null : reader.GetInt64(0);
                    newest = reader.IsDBNull(1) ? null : reader.GetInt64(1);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (oldest is not { } first || newest is not { } last || last <= first)
            return 0;
        return (int)Math.Clamp(100.0 * (last - at.Value) / (last - first), 0, 99);
    }
}
