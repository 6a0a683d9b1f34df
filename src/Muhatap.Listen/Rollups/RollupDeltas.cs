using System.Runtime.InteropServices;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// The signed changes one transaction makes to the rollups, added up before they are written: appending a row costs a tenth of
/// an upsert (measured, DESIGN.md), and reports stay exact because they read the unfolded tail as well.
/// </summary>
internal sealed class RollupDeltas
{
    private readonly Dictionary<(TopicId Topic, long Day), TermTable> days = [];

    /// <summary>A post comes into a topic, leaves it, or is answered more.</summary>
    /// <param name="terms">Each term of the post once: <see cref="PostTerms"/>.</param>
    /// <param name="posts">1 where the post comes, -1 where it goes, 0 where only its engagement changes.</param>
    public void Add(TopicId topic, Post post, TermTable terms, long posts, long engagement) =>
        Of(topic, LocalDay.Of(post.CreatedAt)).AddAll(terms, posts, engagement);

    /// <summary>Once a post, whatever topics want it: the background against which topics stand out.</summary>
    public void AddToEverything(Post post, TermTable terms, long posts, long engagement) =>
        Add(TermPack.Everything, post, terms, posts, engagement);

    /// <summary>What one topic's day is changed by.</summary>
    public TermTable Of(TopicId topic, long day)
    {
        ref var table = ref CollectionsMarshal.GetValueRefOrAddDefault(days, (topic, day), out _);
        return table ??= new TermTable();
    }

    /// <summary>Every topic's day that changes, packed.</summary>
    public IEnumerable<(TopicId Topic, long Day, byte[] Data)> Pack()
    {
        foreach (var (key, table) in days)
        {
            if (TermPacking.Pack(table) is { } data)
                yield return (key.Topic, key.Day, data);
        }
    }

    public ValueTask WriteAsync(WriteScope scope, CancellationToken cancellationToken) => WriteAsync(scope, Pack(), cancellationToken);

    public static ValueTask WriteAsync(
        WriteScope scope,
        IEnumerable<(TopicId Topic, long Day, byte[] Data)> packs,
        CancellationToken cancellationToken
    ) =>
        scope.Bulk.InsertAsync(
            BulkTables.TermPackDelta,
            [
                .. packs.Select(pack => new TermPackDelta
                {
                    Id = scope.Mint.Next(),
                    TopicId = pack.Topic,
                    Day = pack.Day,
                    Data = pack.Data,
                }),
            ],
            cancellationToken
        );
}
