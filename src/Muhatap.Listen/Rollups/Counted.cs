using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// Which stored posts the packs of terms hold already. All of them, except while <see cref="CountStored"/> is still at work: what
/// it has not come to yet must not be taken away or moved, it will be counted as it is then. Where only one kind of term is being counted,
/// the others move as ever.
/// </summary>
internal readonly struct Counted
{
    private readonly long from;
    private readonly TermKind? only;

    private Counted(TermRebuild? rebuild) => (from, only) = (rebuild?.Below.Value ?? long.MinValue, rebuild?.Kind);

    public static async ValueTask<Counted> ReadAsync(WriteScope scope, CancellationToken cancellationToken) =>
        new(await scope.Db.TermRebuilds.AsNoTracking().FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false));

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
        if (!Fill(terms, post, reading))
            return;
        rollup.AddToEverything(post, terms, posts, engagement);
        foreach (var topic in topics)
            rollup.Add(topic, post, terms, posts, engagement);
    }

    /// <summary>Moves one topic's rollups by a stored post that it wants now, or no longer.</summary>
    public void TakeOf(TopicId topic, RollupDeltas rollup, Post post, PostReading reading, TermTable terms, long posts, long engagement)
    {
        if (!Fill(terms, post, reading))
            return;
        rollup.Add(topic, post, terms, posts, engagement);
    }

    /// <summary>What of the post is counted already; false for nothing.</summary>
    private bool Fill(TermTable terms, Post post, PostReading reading)
    {
        var isCounted = post.Id.Value >= from;
        if (!isCounted && only is null)
            return false;
        PostTerms.Fill(terms, post, reading);
        if (!isCounted)
            terms.Forget(only!.Value);
        return true;
    }
}
