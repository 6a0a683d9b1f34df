using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Customers;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>Customers that a search finds; all of them where nothing is searched.</summary>
internal static class CustomerTable
{
    private const int MostFound = 100_000;

    private static readonly (Phrase Title, int Width)[] Columns =
    [
        (CustomerTexts.Number, 14),
        (new("Ad", "Name"), 28),
        (CustomerTexts.Segment, 14),
        (CustomerTexts.City, 14),
        (CustomerTexts.Channel, 16),
        (CustomerTexts.Wish, 22),
        (CustomerTexts.Source, 14),
        (CustomerTexts.Since, 17),
    ];

    public static ExportTable Of(Database database, string filter, Tongue tongue)
    {
        var wanted = QueryHelpers.ParseQuery(filter).GetValueOrDefault("q").ToString();
        return new ExportTable(
            CustomerTexts.Title.In(tongue),
            [.. Columns.Select(column => (column.Title.In(tongue), column.Width))],
            cancellation => RowsAsync(database, wanted, tongue, cancellation)
        );
    }

    private static async IAsyncEnumerable<TableCell[]> RowsAsync(
        Database database,
        string wanted,
        Tongue tongue,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (wanted.Trim().Length > 0)
        {
            foreach (var customer in await CustomerSearch.RunAsync(database, wanted, MostFound, cancellationToken).ConfigureAwait(false))
                yield return Row(customer, tongue);
            yield break;
        }
        await using var db = database.Read();
        await foreach (
            var customer in db
                .Customers.OrderBy(row => row.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
                .ConfigureAwait(false)
        )
            yield return Row(customer, tongue);
    }

    private static TableCell[] Row(Customer customer, Tongue tongue) =>
        [
            TableCell.Of(customer.Number),
            TableCell.Of(customer.Name),
            TableCell.Of(ReadingTexts.Segment(customer.Segment).In(tongue)),
            TableCell.Of(customer.City),
            TableCell.Of(customer.PreferredChannel),
            TableCell.Of(customer.ContactWish == ContactWish.Open ? null : CustomerTexts.Of(customer.ContactWish).In(tongue)),
            TableCell.Of(customer.Source),
            TableCell.Of(customer.CreatedAt),
        ];
}
