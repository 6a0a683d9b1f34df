using System.Globalization;
using System.Text.Json;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Merging;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api;

/// <summary><c>/api/customers/{id}/…</c>: what people of ours write on a card, and records parted from it.</summary>
internal static class CustomerLifeEndpoints
{
    public static void MapCustomerLife(this RouteGroupBuilder api)
    {
        api.MapPost("/customers/{id:long}/by-hand", WriteAsync)
            .Needs(Permission.EditCustomers)
            .WithSummary(
                "Writes one attribute by hand (attribute, value, why, legal_basis); it outweighs what the systems say. An empty value says there is none."
            );
        api.MapDelete("/customers/by-hand/{id:long}", TakeBackAsync)
            .Needs(Permission.EditCustomers)
            .WithSummary("Takes back what was written by hand.");
        api.MapPost("/customers/{id:long}/split", SplitAsync)
            .Needs(Permission.EditCustomers)
            .WithSummary(
                "Makes one source record (record) a customer of its own, with accounts, activities and consents by id; left out, what only that record names goes along."
            );
        api.MapPost("/splits/{id:long}/undo", UndoAsync).Needs(Permission.EditCustomers).WithSummary("Joins a parted record again.");
    }

    private static async Task<IResult> WriteAsync(
        long id,
        JsonElement body,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var fields = new JsonFields(body, "");
        var kind = fields.Word<AttributeKind>("attribute") ?? throw fields.Refused("json.missing", "attribute", "is needed");
        var edit = await SaveByHand
            .RunAsync(
                database,
                viewer.Id!.Value,
                new CustomerId(id),
                kind,
                fields.Text("value"),
                fields.Needed("why"),
                fields.Word<LegalBasis>("legal_basis") ?? throw fields.Refused("json.missing", "legal_basis", "is needed"),
                cancellationToken
            )
            .ConfigureAwait(false);
        return TypedResults.Json(new { id = edit.ToString() }, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> TakeBackAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var customer = await TakeBackByHand
            .RunAsync(database, viewer.Id!.Value, new HandEditId(id), cancellationToken)
            .ConfigureAwait(false);
        return TypedResults.Json(new { customer = customer.ToString() });
    }

    private static async Task<IResult> SplitAsync(
        long id,
        JsonElement body,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var fields = new JsonFields(body, "");
        var customer = new CustomerId(id);
        var record = new SourceRecordId(Number(fields, "record", fields.Needed("record")));
        var view = await SplitView.ReadAsync(database, customer, record, cancellationToken).ConfigureAwait(false);
        var goes = new SplitRows(
            Chosen(fields, "accounts", AccountId.From) ?? view.Suggested.Accounts,
            Chosen(fields, "activities", ActivityId.From) ?? view.Suggested.Activities,
            Chosen(fields, "consents", ConsentId.From) ?? view.Suggested.Consents
        );
        var made = await SplitCustomer
            .RunAsync(database, viewer.Id!.Value, customer, record, goes, cancellationToken)
            .ConfigureAwait(false);
        return TypedResults.Json(new { customer = made.ToString() }, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> UndoAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var customer = await UndoSplit.RunAsync(database, viewer.Id!.Value, new SplitId(id), cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(new { customer = customer.ToString() });
    }

    private static IReadOnlyCollection<TId>? Chosen<TId>(JsonFields fields, string field, Func<long, TId> make) =>
        fields.Json.TryGetProperty(field, out _) ? [.. fields.Texts(field).Select(text => make(Number(fields, field, text)))] : null;

    private static long Number(JsonFields fields, string field, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw fields.Refused("json.id", field, $"'{text}' is not an id");
}
