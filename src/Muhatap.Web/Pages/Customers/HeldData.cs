using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Everything that is held of one customer and where each thing is from (KVKK, art. 11): for the page, and for the file they can be given.</summary>
public sealed class HeldData
{
    private readonly List<HeldSection> sections = [];
    private readonly Tongue tongue;

    private HeldData(Customer customer, Tongue tongue)
    {
        Customer = customer;
        this.tongue = tongue;
    }

    public Customer Customer { get; }

    public IReadOnlyList<HeldSection> Sections => sections;

    public static async Task<HeldData?> ReadAsync(Database database, CustomerId id, Tongue tongue, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var customer = await db.Customers.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        if (customer is null)
            return null;
        var held = new HeldData(customer, tongue);
        await held.RecordsAsync(db, id, cancellationToken).ConfigureAwait(false);
        var accounts = await held.AccountsAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.SaidAsync(db, accounts, cancellationToken).ConfigureAwait(false);
        await held.ConversationsAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.ActivitiesAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.ConsentsAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.MergesAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.ReadersAsync(db, id, accounts, cancellationToken).ConfigureAwait(false);
        return held;
    }

    private async Task RecordsAsync(MuhatapDb db, CustomerId id, CancellationToken cancellationToken)
    {
        var statements = (await SourcesOf.ReadAsync(db, [id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id) ?? [];
        var rules = await SurvivorshipRules.LoadAsync(db, cancellationToken).ConfigureAwait(false);
        Add(
            "golden_record",
            new("Kartta görünen", "What the card shows"),
            [("attribute", HeldTexts.What), ("value", HeldTexts.Value), ("why", EvidenceTexts.Title)],
            GoldenRecord
                .ChooseAll(statements, rules)
                .Values.Select(value =>
                    (IReadOnlyList<string>)
                        [
                            Say(RelateTexts.Of(value.Kind)),
                            Say(RelateTexts.Value(value.Kind, value.Value)),
                            $"{Say(RelateTexts.Why(value.Rule))} ({Say(RelateTexts.Source(value.Winner.Record.Source))})",
                        ]
                )
        );
        Add(
            "source_records",
            new("Sistemlerin söyledikleri", "What each system says"),
            [
                ("source", RelateTexts.Sources),
                ("attribute", HeldTexts.What),
                ("value", HeldTexts.Value),
                ("since", HeldTexts.Since),
                ("legal_basis", HeldTexts.Basis),
            ],
            statements
                .OrderBy(row => row.Record.Source, StringComparer.Ordinal)
                .ThenBy(row => row.Attribute.Kind)
                .Select(row =>
                    (IReadOnlyList<string>)
                        [
                            Say(RelateTexts.Source(row.Record.Source)),
                            Say(RelateTexts.Of(row.Attribute.Kind)),
                            Say(RelateTexts.Value(row.Attribute.Kind, row.Value)),
                            At(row.At),
                            Say(CustomerTexts.Of(row.Attribute.LegalBasis)),
                        ]
                )
        );
    }

    private async Task<List<AccountId>> AccountsAsync(MuhatapDb db, CustomerId id, CancellationToken cancellationToken)
    {
        var rows = await (
            from link in db.AccountLinks
            join account in db.Accounts on link.AccountId equals account.Id
            where link.CustomerId == id
            orderby link.At
            select new { link, account }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "accounts",
            CustomerTexts.Accounts,
            [
                ("network", HeldTexts.Network),
                ("handle", CustomerTexts.Account),
                ("display_name", HeldTexts.Value),
                ("state", HeldTexts.State),
                ("how", HeldTexts.How),
                ("probability", HeldTexts.Probability),
                ("legal_basis", HeldTexts.Basis),
                ("since", HeldTexts.Since),
            ],
            rows.Select(row =>
                (IReadOnlyList<string>)
                    [
                        Say(ReadingTexts.Network(row.account.Network)),
                        row.account.ShownHandle ?? row.account.Key,
                        row.account.DisplayName ?? "",
                        Say(HeldTexts.Of(row.link.State)),
                        Say(CustomerTexts.Of(row.link.Method)),
                        row.link.Probability.ToString("P0", tongue.Culture()),
                        Say(CustomerTexts.Of(row.link.LegalBasis)),
                        At(row.link.At),
                    ]
            )
        );
        CustomerId? own = id;
        return await db
            .Accounts.Where(row => row.CustomerId == own)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

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

    private async Task ConsentsAsync(MuhatapDb db, CustomerId id, CancellationToken cancellationToken)
    {
        var rows = await db
            .Consents.Where(row => row.CustomerId == id)
            .OrderBy(row => row.GivenAt)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "consents",
            ConsentTexts.Title,
            [
                ("brand", ConsentTexts.Brand),
                ("channel", ConsentTexts.Channel),
                ("status", HeldTexts.State),
                ("given_at", HeldTexts.At),
                ("source", RelateTexts.Sources),
                ("evidence", ConsentTexts.Evidence),
            ],
            rows.Select(row =>
                (IReadOnlyList<string>)
                    [
                        row.Brand,
                        Say(ConsentTexts.Of(row.Channel)),
                        Say(ConsentTexts.Of(row.Status)),
                        At(row.GivenAt),
                        row.Source,
                        row.Evidence ?? "",
                    ]
            )
        );
    }

    private async Task MergesAsync(MuhatapDb db, CustomerId id, CancellationToken cancellationToken)
    {
        var rows = await db
            .CustomerMerges.Where(row => row.IntoId == id)
            .OrderBy(row => row.At)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "merges",
            RelateTexts.Past,
            [("name", HeldTexts.Value), ("at", HeldTexts.At), ("undone_at", HeldTexts.UndoneAt)],
            rows.Select(row => (IReadOnlyList<string>)[row.FromName, At(row.At), row.UndoneAt is { } undone ? At(undone) : ""])
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

    private void Add(string code, Phrase title, IReadOnlyList<(string, Phrase)> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        sections.Add(new HeldSection(code, title, columns, [.. rows]));

    private string ReadAs(PostReading? reading) =>
        reading is null ? "" : $"{Say(ReadingTexts.Of(reading.Sentiment))}, {Say(ReadingTexts.Of(reading.Intent))}";

    private string Say(Phrase phrase) => phrase.In(tongue);

    private static string At(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
