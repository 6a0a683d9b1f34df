using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Listen.Topics;

/// <summary>How many of the samples somebody looked at were rightly found, by one wording of a topic's query.</summary>
/// <param name="At">When the last of them was looked at.</param>
public sealed record TopicPrecision(string Query, int Right, int Looked, DateTimeOffset At)
{
    public double Share => Looked == 0 ? 0 : (double)Right / Looked;

    /// <summary>Every wording that was measured, newest first.</summary>
    public static async Task<IReadOnlyList<TopicPrecision>> ReadAsync(Database database, TopicId topic, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var marks = await db.TopicMarks.Where(mark => mark.TopicId == topic).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. marks
                .GroupBy(mark => mark.Query, StringComparer.Ordinal)
                .Select(group => new TopicPrecision(
                    group.Key,
                    group.Count(mark => mark.IsRight),
                    group.Count(),
                    group.Max(mark => mark.At)
                ))
                .OrderByDescending(precision => precision.At),
        ];
    }
}
