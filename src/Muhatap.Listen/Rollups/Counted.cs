using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// Which stored posts the packs of terms hold already. All of them, except while <see cref="CountStored"/> is still at work: what
/// it has not come to yet must not be taken away or moved, it will be counted as it is then.
/// </summary>
internal readonly struct Counted
{
    private readonly long from;

    private Counted(long from) => this.from = from;

    public static async ValueTask<Counted> ReadAsync(WriteScope scope, CancellationToken cancellationToken) =>
        new(
            (await scope.Db.TermRebuilds.AsNoTracking().FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false))?.Below.Value
                ?? long.MinValue
        );

    /// <summary>Moves all rollups by a stored post: of the topics that want it, and of everything.</summary>
    /// <param name="terms">A table to work in.</param>
    /// <param name="posts">-1 where it goes, 0 where only its engagement changes.</param>
    public void Take(
        RollupDeltas rollup,
        Post post,
        PostReading reading,
        IEnumerable<TopicId> topics,
        TermTable terms,
        long posts,
        long engagement
    )
    {
        if (post.Id.Value < from)
            return;
        PostTerms.Fill(terms, post, reading);
        rollup.AddToEverything(post, terms, posts, engagement);
        foreach (var topic in topics)
            rollup.Add(topic, post, terms, posts, engagement);
    }

    /// <summary>Moves one topic's rollups by a stored post that it wants now, or no longer.</summary>
    public void TakeOf(TopicId topic, RollupDeltas rollup, Post post, PostReading reading, TermTable terms, long posts, long engagement)
    {
        if (post.Id.Value < from)
            return;
        PostTerms.Fill(terms, post, reading);
        rollup.Add(topic, post, terms, posts, engagement);
    }
}
