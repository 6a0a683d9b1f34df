using Muhatap.Core.Walk;
using Muhatap.Listen.Copies;
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
            post.IsPassed = post.Topics.Count == 0 && !batch.IsAddressed && !topics.Talk.Continues(post.Incoming);
            if (!post.IsPassed)
                post.Alike = CopyKey.Of(post.Incoming.Text, post.Incoming.Title);
        }
        batch.Carry(BatchTerms.Of(batch));
    }
}
