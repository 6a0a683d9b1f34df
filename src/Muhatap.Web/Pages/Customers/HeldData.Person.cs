using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Relate.Golden;
using Muhatap.Store.Mapping;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;

namespace Muhatap.Web.Pages.Customers;

// Who they are: what systems say, accounts, consents, merges.
public sealed partial class HeldData
{
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
            join profile in db.AccountProfiles on account.Id equals profile.AccountId into profiles
            from profile in profiles.DefaultIfEmpty()
            orderby link.At
            select new
            {
                link,
                account,
                bio = profile.Bio,
                location = profile.Location,
                web = profile.Link,
            }
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
                ("profile", HeldTexts.Profile),
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
                        string.Join(" · ", new[] { row.bio, row.location, row.web }.OfType<string>()),
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
}
