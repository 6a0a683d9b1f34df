using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Promises;
using Muhatap.Store.Mapping;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Pages.Promises;

namespace Muhatap.Web.Pages.Customers;

// What passed between them and us: what they said and did, what we wrote, and who of us looked.
public sealed partial class HeldData
{
    private async Task SaidAsync(MuhatapDb db, List<AccountId> accounts, CancellationToken cancellationToken)
    {
        var rows = await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId into readings
            from reading in readings.DefaultIfEmpty()
            where accounts.Contains(post.AccountId)
            orderby post.CreatedAt descending
            select new { post, reading }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "said",
            CustomerTexts.Said,
            [("network", HeldTexts.Network), ("at", HeldTexts.At), ("text", HeldTexts.Text), ("read_as", HeldTexts.ReadAs)],
            rows.Select(row =>
                (IReadOnlyList<string>)
                    [Say(ReadingTexts.Network(row.post.Network)), At(row.post.CreatedAt), row.post.Text, ReadAs(row.reading)]
            )
        );
    }

    private async Task ConversationsAsync(MuhatapDb db, CustomerId id, CancellationToken cancellationToken)
    {
        var rows = await (
            from conversation in db.Conversations
            join message in db.OutboundMessages on conversation.Id equals message.ConversationId
            where conversation.PersonId == id.Value
            orderby message.WrittenAt
            select new
            {
                conversation.Network,
                message.WrittenAt,
                message.Text,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "answers",
            new("Bizim yazdıklarımız", "What we wrote"),
            [("network", HeldTexts.Network), ("at", HeldTexts.At), ("text", HeldTexts.Text)],
            rows.Select(row => (IReadOnlyList<string>)[Say(ReadingTexts.Network(row.Network)), At(row.WrittenAt), row.Text])
        );
        var promises = await PromiseQuery.OfCustomerAsync(db, id, cancellationToken).ConfigureAwait(false);
        Add(
            "promises",
            PromiseTexts.Title,
            [("at", HeldTexts.At), ("text", HeldTexts.Text), ("until", HeldTexts.Until), ("state", HeldTexts.State)],
            promises.Select(row =>
                (IReadOnlyList<string>)
                    [
                        At(row.Promise.MadeAt),
                        row.Words,
                        row.Promise.DueAt is { } due ? At(due) : "",
                        row.Promise.State switch
                        {
                            PromiseState.Kept => Say(PromiseTexts.IsKept),
                            PromiseState.NotAPromise => Say(PromiseTexts.IsNone),
                            _ => Say(PromiseTexts.IsOpen),
                        },
                    ]
            )
        );
        var notes = await (
            from conversation in db.Conversations
            join entry in db.ConversationEntries on conversation.Id equals entry.ConversationId
            where conversation.PersonId == id.Value && entry.Kind == Core.Conversations.EntryKind.Note
            orderby entry.At
            select new { entry.At, entry.Text }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "notes",
            new("Hakkında aldığımız notlar", "Our notes about them"),
            [("at", HeldTexts.At), ("text", HeldTexts.Text)],
            notes.Select(row => (IReadOnlyList<string>)[At(row.At), row.Text ?? ""])
        );
    }

    private async Task ActivitiesAsync(MuhatapDb db, CustomerId id, CancellationToken cancellationToken)
    {
        CustomerId? own = id;
        var rows = await db
            .Activities.Where(row => row.CustomerId == own)
            .OrderByDescending(row => row.At)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "events",
            CustomerTexts.Did,
            [
                ("source", RelateTexts.Sources),
                ("at", HeldTexts.At),
                ("kind", HeldTexts.What),
                ("target", HeldTexts.Value),
                ("place", HeldTexts.Place),
            ],
            rows.Select(row =>
                (IReadOnlyList<string>)[row.Network, At(row.At), Say(CustomerTexts.Of(row.Kind)), row.Target ?? "", row.Place ?? ""]
            )
        );
    }

    private async Task ReadersAsync(MuhatapDb db, CustomerId id, List<AccountId> accounts, CancellationToken cancellationToken)
    {
        var subjects = accounts.Select(account => $"account/{account}").Append($"customer/{id}").ToList();
        var rows = await (
            from entry in db.AuditEntries
            join user in db.Users on entry.UserId equals user.Id into users
            from user in users.DefaultIfEmpty()
            where subjects.Contains(entry.Subject)
            orderby entry.Id
            select new
            {
                entry.At,
                entry.Act,
                Name = user == null ? null : user.ShownName,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "log",
            new("Kim ne yaptı, kim baktı", "Who did what, and who looked"),
            [("at", HeldTexts.At), ("act", HeldTexts.What), ("by", HeldTexts.By)],
            rows.Select(row => (IReadOnlyList<string>)[At(row.At), Say(HeldTexts.Act(row.Act)), row.Name ?? "Muhatap"])
        );
    }
}
