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
        var posts = new List<Post>(batch.Posts.Count);
        var matches = new List<TopicMatch>(batch.Posts.Count);
        var rollup = new RollupDeltas(scope.Mint);
        var terms = new TermTable();
        foreach (var walking in batch.Posts)
        {
            if (!walking.IsKept)
                continue;
            var post = ToPost(walking, batch);
            posts.Add(post);
            var reading = walking.Reading!;
            var subject = reading.Subjects.Count > 0 ? reading.Subjects[0] : null;
            PostTerms.Fill(terms, walking.Words, post, reading.Sentiment, reading.Language, subject, reading.Hashtags, reading.Links);
            rollup.AddToEverything(post, terms, 1, post.Counters.Engagement);
            foreach (var topic in walking.Topics)
            {
                matches.Add(
                    new TopicMatch
                    {
                        TopicId = topic,
                        CreatedAt = post.CreatedAt,
                        PostId = post.Id,
                    }
                );
                rollup.Add(topic, post, terms, 1, post.Counters.Engagement);
                scope.Changed(Core.Events.ChangeKind.Topic, topic.Value);
            }
        }
        await scope.Bulk.InsertAsync(BulkTables.Post, posts, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(BulkTables.TopicMatch, matches, cancellationToken).ConfigureAwait(false);
        await rollup.WriteAsync(scope, cancellationToken).ConfigureAwait(false);
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
