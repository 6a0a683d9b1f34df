using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Merging;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Writing on a record by hand and taking it back; parting a record from a card and joining it again.</summary>
internal static class LifeForms
{
    public static void MapLife(this RouteGroupBuilder pages)
    {
        pages.MapPost("/customers/{id:long}/by-hand", WriteAsync).Needs(Permission.EditCustomers);
        pages.MapPost("/customers/{id:long}/by-hand/{edit:long}/back", TakeBackAsync).Needs(Permission.EditCustomers);
        pages.MapPost("/customers/{id:long}/split", SplitAsync).Needs(Permission.EditCustomers);
        pages.MapPost("/splits/{id:long}/undo", UndoAsync).Needs(Permission.EditCustomers);
    }

    private static async Task<IResult> WriteAsync(
        long id,
        [FromForm] AttributeKind kind,
        [FromForm] string? value,
        [FromForm] string? why,
        [FromForm] LegalBasis basis,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(why))
            throw new Refusal("customer.why_missing", "It is said how we know.", "why");
        await SaveByHand
            .RunAsync(database, viewer.Id!.Value, new CustomerId(id), kind, value, why, basis, cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{id}?saved");
    }

    private static async Task<IResult> TakeBackAsync(
        long id,
        long edit,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var customer = await TakeBackByHand
            .RunAsync(database, viewer.Id!.Value, new HandEditId(edit), cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{customer}?saved");
    }

    private static async Task<IResult> SplitAsync(
        long id,
        HttpContext http,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var form = await http.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var made = await SplitCustomer
            .RunAsync(
                database,
                viewer.Id!.Value,
                new CustomerId(id),
                new SourceRecordId(Numbers(form["record"]).FirstOrDefault()),
                new SplitRows(
                    [.. Numbers(form["account"]).Select(AccountId.From)],
                    [.. Numbers(form["activity"]).Select(ActivityId.From)],
                    [.. Numbers(form["consent"]).Select(ConsentId.From)]
                ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{made}?saved");
    }

    private static async Task<IResult> UndoAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var customer = await UndoSplit.RunAsync(database, viewer.Id!.Value, new SplitId(id), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{customer}?saved");
    }

    private static IEnumerable<long> Numbers(StringValues values) =>
        values
            .Select(value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0);
}
