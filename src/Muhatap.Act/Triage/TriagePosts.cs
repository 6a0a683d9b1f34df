using Muhatap.Act.Webhooks;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Core.Webhooks;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>
/// Puts what needs us in front of somebody: a post joins the person's open conversation about the matter, or opens one with
/// queue, priority and deadline by the triage table.
/// </summary>
public sealed class TriagePosts(CurrentTriageTable table) : IBatchStep
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        await TakeTheirsAsync(batch, scope, cancellationToken).ConfigureAwait(false);
        await OurAnswers.TakeAsync(batch, scope, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask TakeTheirsAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        var posts = batch.Posts.Where(post => post.IsKept && post.Account is { IsOurs: false }).ToArray();
        if (posts.Length == 0)
            return;
        var echoes = await OurAnswers.EchoesAsync(posts, scope, cancellationToken).ConfigureAwait(false);
        var cases = await OpenCases.LoadAsync(scope, posts, cancellationToken).ConfigureAwait(false);
        var care = await TopicCare.ReadAsync(scope, cancellationToken).ConfigureAwait(false);
        var opened = new List<Conversation>();
        var entries = new List<ConversationEntry>();
        foreach (var post in posts)
        {
            if (echoes.Contains(post))
                continue;
            var reading = post.Reading!;
            var incoming = post.Incoming;
            var subject = OpenCases.SubjectOf(post);
            var conversation = cases.Find(post, subject);
            if (conversation is null && !SeverityOf.NeedsUs(reading, incoming.Kind, incoming.Rating, batch.IsAddressed, post.IsAboutUs))
                continue;
            var decision = care.Placed(
                table.Value.Decide(SeverityOf.Post(reading, incoming.Rating), post.Segment, subject, post.KeptSegments),
                post.Topics
            );
            if (conversation is null)
            {
                conversation = Conversation.Open(
                    scope.Mint.Next<ConversationId>(),
                    OpenCases.PersonOf(post),
                    post.Account!.Id,
                    post.CustomerId,
                    incoming.Network,
                    subject ?? MatterKey.Open,
                    post.Id,
                    incoming.Title ?? incoming.Text,
                    incoming.CreatedAt,
                    decision,
                    scope.Now
                );
                conversation.AssignTo(care.Owner(post.Topics));
                opened.Add(conversation);
                cases.Add(conversation);
            }
            else
            {
                if (conversation.Status == ConversationStatus.Closed)
                {
                    conversation.Reopen();
                    cases.Add(conversation);
                }
                conversation.Receive(post.Id, incoming.Network, incoming.CreatedAt, decision, scope.Now);
            }
            post.ConversationId = conversation.Id;
            entries.Add(
                new ConversationEntry
                {
                    Id = scope.Mint.Next<ConversationEntryId>(),
                    ConversationId = conversation.Id,
                    Kind = EntryKind.Post,
                    At = incoming.CreatedAt,
                    PostId = post.Id,
                }
            );
            scope.Changed(ChangeKind.Conversation, conversation.Id.Value);
        }
        await cases.SaveAsync(scope, opened, cancellationToken).ConfigureAwait(false);
        await TellWebhooks.AddAsync(scope, WebhookEvent.Opened, opened, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(BulkTables.ConversationEntry, entries, cancellationToken).ConfigureAwait(false);
    }
}
