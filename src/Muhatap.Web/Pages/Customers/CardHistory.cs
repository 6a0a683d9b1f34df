using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Customers;

/// <summary>What people of ours did to one card: wrote, parted, refused.</summary>
internal sealed record CardHistory(
    IReadOnlyList<HandEdit> Edits,
    IReadOnlyList<CustomerSplit> Splits,
    IReadOnlyList<(Account Account, AccountLink Link)> Refused,
    IReadOnlyDictionary<UserId, string> People
)
{
    private const int MostShown = 30;

    public static async Task<CardHistory> ReadAsync(MuhatapDb db, CustomerId customer, CancellationToken cancellationToken)
    {
        var records = await db
            .SourceRecords.Where(row => row.CustomerId == customer && row.Source == SourceRecord.ByHand)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var edits = await db
            .HandEdits.Where(row => records.Contains(row.SourceRecordId))
            .OrderByDescending(row => row.Id)
            .Take(MostShown)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var splits = await db
            .CustomerSplits.Where(row => row.FromId == customer || row.MadeId == customer)
            .OrderByDescending(row => row.Id)
            .Take(MostShown)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var refused = await (
            from link in db.AccountLinks
            join account in db.Accounts on link.AccountId equals account.Id
            where link.CustomerId == customer && link.State == LinkState.NotTheSame && account.CustomerId != customer
            orderby link.Id descending
            select new { account, link }
        )
            .Take(MostShown)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        // What went with a parted record is said with the record.
        var parted = splits.Where(split => split.UndoneAt is null).Select(split => (CustomerId?)split.MadeId).ToHashSet();
        var users = edits
            .SelectMany(edit => new[] { edit.ByUserId, edit.UndoneBy ?? edit.ByUserId })
            .Concat(splits.Select(split => split.ByUserId))
            .Distinct()
            .ToList();
        var people = await db
            .Users.Where(row => users.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.ShownName, cancellationToken)
            .ConfigureAwait(false);
        return new CardHistory(
            edits,
            splits,
            [
                .. refused
                    .Where(row => row.account.CustomerId is null || !parted.Contains(row.account.CustomerId))
                    .Select(row => (row.account, row.link)),
            ],
            people
        );
    }
}
