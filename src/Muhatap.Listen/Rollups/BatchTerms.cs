using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// What the posts of a batch add to the rollups, added up and packed before the transaction. Only their accounts are not known by
/// then: these are packed in it, and stand behind the rest.
/// </summary>
internal sealed class BatchTerms
{
    private readonly Dictionary<(TopicId Topic, long Day), byte[]> packs;

    private BatchTerms(Dictionary<(TopicId, long), byte[]> packs) => this.packs = packs;

    /// <summary>Counts the posts that are kept, as far as that is known.</summary>
    public static BatchTerms Of(PostBatch batch)
    {
        var deltas = new RollupDeltas();
        var terms = new TermTable();
        foreach (var post in batch.Posts)
        {
            if (!post.IsKept)
                continue;
            PostTerms.Fill(terms, post);
            var engagement = post.Incoming.Counters.Engagement;
            var day = LocalDay.Of(post.Incoming.CreatedAt);
            deltas.Of(TermPack.Everything, day).AddAll(terms, 1, engagement);
            foreach (var topic in post.Topics)
                deltas.Of(topic, day).AddAll(terms, 1, engagement);
        }
        return new BatchTerms(deltas.Pack().ToDictionary(pack => (pack.Topic, pack.Day), pack => pack.Data));
    }

    /// <summary>The packs whole, now that the accounts are known.</summary>
    public IEnumerable<(TopicId Topic, long Day, byte[] Data)> With(IEnumerable<WalkingPost> kept)
    {
        var accounts = new RollupDeltas();
        foreach (var post in kept)
        {
            var (account, engagement) = (post.Account!.Id, post.Incoming.Counters.Engagement);
            var day = LocalDay.Of(post.Incoming.CreatedAt);
            PostTerms.AddAccount(accounts.Of(TermPack.Everything, day), account, 1, engagement);
            foreach (var topic in post.Topics)
                PostTerms.AddAccount(accounts.Of(topic, day), account, 1, engagement);
        }
        foreach (var (topic, day, data) in accounts.Pack())
            yield return (topic, day, [.. packs[(topic, day)], .. data]);
    }
}
