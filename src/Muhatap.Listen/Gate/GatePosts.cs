using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;

namespace Muhatap.Listen.Gate;

/// <summary>Lets go, by what was said alone, what no topic can want: strangers in a firehose leave no account behind. What is meant for us always passes, and so do answers and what is said to ours.</summary>
public sealed class GatePosts(StandingTopics topics) : IPostStep
{
    public void Take(PostBatch batch)
    {
        if (batch.IsAddressed)
            return;
        foreach (var post in batch.Posts)
            post.IsPassed = !topics.CouldMatch(post) && !topics.Talk.Continues(post.Incoming);
    }
}
