using Muhatap.Core.Walk;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;

namespace Muhatap.Listen.Match;

/// <summary>All of each query, with what was read. A post that passed the gate on a maybe and is wanted by none after all is let go here.</summary>
public sealed class MatchPosts(StandingTopics topics) : IPostStep
{
    public void Take(PostBatch batch)
    {
        var ids = new List<long>();
        foreach (var post in batch.Posts)
        {
            if (post.IsPassed)
                continue;
            topics.Match(post, ids);
            post.IsPassed = post.Topics.Count == 0 && !batch.IsAddressed;
        }
        batch.Carry(BatchTerms.Of(batch));
    }
}
