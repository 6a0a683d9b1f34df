using System.Text.Json;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Import;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api;

/// <summary><c>/api/customers</c>: what other systems say about customers.</summary>
internal static class CustomerEndpoints
{
    private const int MostAtOnce = 500;

    public static void MapCustomers(this RouteGroupBuilder api)
    {
        api.MapPost("/customers", TakeAsync)
            .Needs(Permission.ImportData)
            .WithSummary(
                "Takes one customer or a list of up to 500, each with source and id. The same again changes nothing; what is older (updated_at) than what is held changes nothing either. legal_basis says why it may be held (consent, contract, request, legitimate_interest, legal_duty, made_public, unstated); where it isn't sent, what one of you set for the source counts, else a number makes it contract for everything but note, else it is kept without one and used for nothing. bases answers, row by row, what was taken and who said it (sent, source, customer_number, none)."
            );
        api.MapPut("/customers/{source}/{id}", PutAsync)
            .Needs(Permission.ImportData)
            .WithSummary("Takes one customer of a source by the source's own id. Null fields say there is none; absent ones say nothing.");
    }

    private static Task<IResult> PutAsync(
        string source,
        string id,
        JsonElement body,
        Database database,
        CancellationToken cancellationToken
    ) => UpsertAsync([CustomerJson.Read(body, "", source, id, database.Clock.GetUtcNow())], isList: false, database, cancellationToken);

    private static Task<IResult> TakeAsync(JsonElement body, Database database, CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        var isList = body.ValueKind == JsonValueKind.Array;
        var items = isList ? body.EnumerateArray().ToArray() : [body];
        if (items.Length > MostAtOnce)
            throw new Refusal("customers.many", $"At most {MostAtOnce} customers at once.", "customers");
        var rows = items.Select((item, index) => CustomerJson.Read(item, isList ? $"customers[{index}]." : "", null, null, now));
        return UpsertAsync([.. rows], isList, database, cancellationToken);
    }

    private static async Task<IResult> UpsertAsync(
        IncomingCustomer[] rows,
        bool isList,
        Database database,
        CancellationToken cancellationToken
    )
    {
        var outcome = await UpsertCustomers.RunAsync(database, rows, cancellationToken).ConfigureAwait(false);
        if (outcome.Refused.Count > 0 && !isList)
            throw new Refusal("customer.refused", outcome.Refused[0].Reason, "customer");
        return TypedResults.Json(
            new
            {
                made = outcome.Made,
                changed = outcome.Changed,
                same = outcome.Same,
                refused = outcome.Refused.Select(row => new { index = row.Index, reason = row.Reason }),
                customers = outcome.Customers.Select(id => id?.ToString()),
                bases = outcome.Bases.Select(taken => taken is { } basis ? Shown(basis) : null),
            },
            statusCode: outcome.Made > 0 ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    private static object Shown(TakenBasis basis) =>
        new
        {
            basis = BasisWords.Of(basis.Basis),
            from = basis.Origin switch
            {
                BasisOrigin.Sent => "sent",
                BasisOrigin.Source => "source",
                BasisOrigin.CustomerNumber => "customer_number",
                _ => "none",
            },
            note = BasisWords.Of(basis.For(AttributeKind.Note)),
        };
}
