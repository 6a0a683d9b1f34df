using Muhatap.Core.Events;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Rollups;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>Writes posts, what topics want of them, and the rollups' deltas. A post Relate could not place has no account and is never here.</summary>
public sealed class KeepPosts : IBatchStep
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        WalkingPost[] kept = [.. batch.Posts.Where(post => post.IsKept)];
        var posts = new Post[kept.Length];
        var matches = new List<TopicMatch>(kept.Length);
        var hasRepeats = false;
        foreach (var post in batch.Posts)
            hasRepeats |= post is { IsPassed: false, IsRepeat: true };
        for (var i = 0; i < kept.Length; i++)
        {
            posts[i] = ToPost(kept[i], batch);
            foreach (var topic in kept[i].Topics)
            {
                matches.Add(
                    new TopicMatch
                    {
                        TopicId = topic,
                        CreatedAt = posts[i].CreatedAt,
                        PostId = posts[i].Id,
                    }
                );
                scope.Changed(ChangeKind.Topic, topic.Value);
            }
        }
        // A topic's matches lie together: one after the other they go into the same page.
        matches.Sort(static (one, other) => (one.TopicId.Value, one.PostId.Value).CompareTo((other.TopicId.Value, other.PostId.Value)));
        await scope.Bulk.InsertAsync(BulkTables.Post, posts, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(BulkTables.TopicMatch, matches, cancellationToken).ConfigureAwait(false);
        // What was counted before the transaction took every post for new.
        var terms = hasRepeats ? BatchTerms.Of(batch) : batch.Carried<BatchTerms>() ?? BatchTerms.Of(batch);
        await RollupDeltas.WriteAsync(scope, terms.With(kept), cancellationToken).ConfigureAwait(false);
    }

    private static Post ToPost(WalkingPost walking, PostBatch batch)
    {
        var incoming = walking.Incoming;
        return new Post
        {
            Id = walking.Id,
            Network = incoming.Network,
            ExternalId = incoming.ExternalId,
            AccountId = walking.Account!.Id,
            SourceId = batch.SourceId,
            Kind = incoming.Kind,
            Title = incoming.Title,
            Text = incoming.Text,
            Url = incoming.Url,
            ParentExternalId = incoming.ParentExternalId,
            CreatedAt = incoming.CreatedAt,
            ReceivedAt = walking.ReceivedAt,
            Likes = incoming.Counters.Likes,
            Replies = incoming.Counters.Replies,
            Reposts = incoming.Counters.Reposts,
            Views = incoming.Counters.Views,
            Rating = incoming.Rating,
            Media = incoming.Media.Count == 0 ? null : string.Join('\n', incoming.Media),
            Alike = walking.Alike,
        };
    }
}
