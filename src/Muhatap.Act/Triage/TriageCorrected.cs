using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Core.Triage;
using Muhatap.Core.Walk;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>
/// A corrected reading is triaged again: an open conversation takes the queue, priority and deadline its posts now ask for; a post that
/// nobody was to answer, and now is a complaint, comes before somebody.
/// </summary>
public sealed class TriageCorrected(CurrentTriageTable table) : IRoomEventHandler
{
    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is not ReadingsCorrected { Readings: var readings })
            return;
        foreach (var (_, after) in readings)
        {
            var id = after.PostId;
            var conversation = await (
                from entry in scope.Db.ConversationEntries
                join held in scope.Db.Conversations on entry.ConversationId equals held.Id
                where entry.PostId == id && entry.Kind == EntryKind.Post
                select held
            )
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            if (conversation is null)
                await TakeInAsync(scope, after, cancellationToken).ConfigureAwait(false);
            else
                await JudgeAsync(scope, conversation, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task JudgeAsync(WriteScope scope, Conversation conversation, CancellationToken cancellationToken)
    {
        scope.Changed(ChangeKind.Conversation, conversation.Id.Value);
        if (conversation.Status == ConversationStatus.Closed)
            return;
        var said = await (
            from entry in scope.Db.ConversationEntries.AsNoTracking()
            join post in scope.Db.Posts.AsNoTracking() on entry.PostId equals post.Id
            join reading in scope.Db.Readings.AsNoTracking() on post.Id equals reading.PostId
            where entry.ConversationId == conversation.Id && entry.Kind == EntryKind.Post
            select new
            {
                post.Rating,
                reading,
                Topics = scope.Db.TopicMatches.Where(match => match.PostId == post.Id).Select(match => match.TopicId).ToList(),
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var segment = (
            await UsableSegment.OfAsync(scope.Db, [conversation.AccountId], cancellationToken).ConfigureAwait(false)
        ).GetValueOrDefault(conversation.AccountId);
        var care = await TopicCare.ReadAsync(scope, cancellationToken).ConfigureAwait(false);
        var decisions = said.Select(row => care.Placed(Decide(row.reading.AsRead(), row.Rating, segment), row.Topics)).ToList();
        if (decisions.Count == 0)
            return;
        // As when posts come one by one: the worst of them counts.
        var worst = decisions.MinBy(decision => decision.Priority);
        var severity = decisions.Max(decision => decision.Severity);
        if (conversation.Priority != worst.Priority || conversation.Severity != severity)
            conversation.Judge(worst with { Severity = severity });
    }

    private TriageDecision Decide(Reading reading, int? rating, string? segment) =>
        table.Value.Decide(SeverityOf.Post(reading, rating), segment, reading.Subjects.Count > 0 ? reading.Subjects[0] : null);

    private async Task TakeInAsync(WriteScope scope, PostReading reading, CancellationToken cancellationToken)
    {
        var id = reading.PostId;
        var row = await (
            from post in scope.Db.Posts.AsNoTracking()
            join account in scope.Db.Accounts.AsNoTracking() on post.AccountId equals account.Id
            where post.Id == id
            select new { post, account }
        )
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        var topics = await (
            from match in scope.Db.TopicMatches
            join topic in scope.Db.Topics on match.TopicId equals topic.Id
            where match.PostId == id
            select new { topic.Id, topic.Purpose }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var walking = new WalkingPost(
            new IncomingPost
            {
                Network = row.post.Network,
                ExternalId = row.post.ExternalId,
                Author = row.account.Handle,
                Title = row.post.Title,
                Text = row.post.Text,
                Kind = row.post.Kind,
                Rating = row.post.Rating,
                ParentExternalId = row.post.ParentExternalId,
                CreatedAt = row.post.CreatedAt,
            },
            id,
            row.post.ReceivedAt
        )
        {
            Reading = reading.AsRead(),
            Account = row.account,
            CustomerId = row.account.CustomerId,
            Segment = (await UsableSegment.OfAsync(scope.Db, [row.account.Id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(
                row.account.Id
            ),
            IsAboutUs = topics.Exists(topic => topic.Purpose == TopicPurpose.Brand),
        };
        walking.Topics.AddRange(topics.Select(topic => topic.Id));
        await new TriagePosts(table)
            .TakeAsync(new PostBatch { Posts = [walking], ReceivedAt = scope.Now }, scope, cancellationToken)
            .ConfigureAwait(false);
    }
}
