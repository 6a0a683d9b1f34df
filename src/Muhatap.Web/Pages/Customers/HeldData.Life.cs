using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Customers;

// What people of ours wrote, and what was parted.
public sealed partial class HeldData
{
    private async Task ByHandAsync(MuhatapDb db, CustomerId id, CancellationToken cancellationToken)
    {
        var edits = await (
            from record in db.SourceRecords
            join edit in db.HandEdits on record.Id equals edit.SourceRecordId
            where record.CustomerId == id
            orderby edit.Id
            select edit
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "by_hand",
            LifeTexts.Edits,
            [
                ("attribute", HeldTexts.What),
                ("value", HeldTexts.Value),
                ("why", HeldTexts.How),
                ("since", HeldTexts.Since),
                ("legal_basis", HeldTexts.Basis),
                ("undone_at", HeldTexts.UndoneAt),
            ],
            edits.Select(row =>
                (IReadOnlyList<string>)
                    [
                        Say(RelateTexts.Of(row.Kind)),
                        Say(RelateTexts.Value(row.Kind, row.Value)),
                        row.Why,
                        At(row.At),
                        Say(CustomerTexts.Of(row.LegalBasis)),
                        row.UndoneAt is { } undone ? At(undone) : "",
                    ]
            )
        );
        var splits = await db
            .CustomerSplits.Where(row => row.FromId == id || row.MadeId == id)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "splits",
            LifeTexts.Parted,
            [("name", HeldTexts.Value), ("at", HeldTexts.At), ("undone_at", HeldTexts.UndoneAt)],
            splits.Select(row => (IReadOnlyList<string>)[row.MadeName, At(row.At), row.UndoneAt is { } undone ? At(undone) : ""])
        );
        var asked = await db
            .FreshnessProposals.Where(row => row.CustomerId == id)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Add(
            "freshness",
            FreshnessTexts.Title,
            [("attribute", HeldTexts.What), ("value", HeldTexts.Value), ("since", HeldTexts.Since), ("state", HeldTexts.State)],
            asked.Select(row =>
                (IReadOnlyList<string>)
                    [
                        Say(RelateTexts.Of(row.Kind)),
                        Say(RelateTexts.Value(row.Kind, row.Value)),
                        At(row.SaidAt),
                        Say(FreshnessTexts.Of(row.State)),
                    ]
            )
        );
    }
}
