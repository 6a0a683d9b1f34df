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
internal sealed class RollupDeltas(IdMint mint)
{
    private readonly Dictionary<(TopicId Topic, long Day), TermTable> days = [];

    /// <summary>A post comes into a topic, leaves it, or is answered more.</summary>
    /// <param name="terms">Each term of the post once: <see cref="PostTerms"/>.</param>
    /// <param name="posts">1 where the post comes, -1 where it goes, 0 where only its engagement changes.</param>
    public void Add(TopicId topic, Post post, TermTable terms, long posts, long engagement)
    {
        ref var table = ref CollectionsMarshal.GetValueRefOrAddDefault(days, (topic, LocalDay.Of(post.CreatedAt)), out _);
        table ??= new TermTable();
        foreach (var term in terms)
            table.Add(term.Kind, term.Name, posts, engagement);
    }

    /// <summary>Once a post, whatever topics want it: the background against which topics stand out.</summary>
    public void AddToEverything(Post post, TermTable terms, long posts, long engagement) =>
        Add(TermPack.Everything, post, terms, posts, engagement);

    public async ValueTask WriteAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var packs = new List<TermPackDelta>(days.Count);
        foreach (var (key, table) in days)
        {
            if (TermPacking.Pack(table) is not { } data)
                continue;
            packs.Add(
                new TermPackDelta
                {
                    Id = mint.Next(),
                    TopicId = key.Topic,
                    Day = key.Day,
                    Data = data,
                }
            );
        }
        await scope.Bulk.InsertAsync(BulkTables.TermPackDelta, packs, cancellationToken).ConfigureAwait(false);
    }
}
