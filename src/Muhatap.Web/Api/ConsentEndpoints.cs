using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Consents;
using Muhatap.Store;
using Muhatap.Web.Api.Lists;
using Muhatap.Web.Permissions;
using Muhatap.Web.Privacy;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api;

/// <summary><c>/api/consents</c>: the ledger of consents to commercial messages, with İYS's fields and words.</summary>
internal static class ConsentEndpoints
{
    private const int MostAtOnce = 500;

    public static void MapConsents(this RouteGroupBuilder api)
    {
        api.MapGet("/consents", ListAsync)
            .Needs(Permission.SeeCustomers)
            .WithSummary(
                "The whole ledger, newest first, as it was written: nothing in it is ever changed. filter: customer:ID, brand:CODE."
            );
        api.MapGet("/customers/{id:long}/consents", StandingAsync)
            .Needs(Permission.SeeCustomers)
            .WithSummary("What stands now for one customer, by brand, channel and address, and its history.");
        api.MapPost("/consents", TakeAsync)
            .Needs(Permission.ImportData)
            .WithSummary(
                "Takes one consent or a list of up to 500: recipient, recipientType (BIREYSEL, TACIR), type (ARAMA, MESAJ, EPOSTA), status (ONAY, RET), consentDate, source, brandCode; id, system and evidence where there are any. The same again changes nothing; a late one takes its place by its date; one whose address nobody has waits for whoever comes with it."
            );
        api.MapGet("/consents/iys.csv", ExportAsync)
            .Needs(Permission.EraseCustomers)
            .WithSummary("What stands now, each with its address, as a file with İYS's fields.");
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] ListRequest list,
        Database database,
        Viewer viewer,
        ReadLog log,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = db.Consents.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(list.Filter, "customer", "brand"))
        {
            if (name == "customer")
            {
                var customer = new CustomerId(FilterText.Id(name, value));
                rows = rows.Where(row => row.CustomerId == customer);
            }
            else
                rows = rows.Where(row => row.Brand == value);
        }
        var read = new List<CustomerId?>();
        var answer = await list.AnswerAsync(
                rows,
                row => row.Id,
                row =>
                {
                    read.Add(row.CustomerId);
                    return Shown(row);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (viewer.Id is { } reader)
            await log.NoteAsync(reader, read, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    private static async Task<IResult> StandingAsync(
        long id,
        Database database,
        Viewer viewer,
        ReadLog log,
        CancellationToken cancellationToken
    )
    {
        var customer = new CustomerId(id);
        await using var db = database.Read();
        if (!await db.Customers.AnyAsync(row => row.Id == customer, cancellationToken).ConfigureAwait(false))
            throw new Refusal("customer.unknown", "There is no such customer.");
        var all = await db
            .Consents.Where(row => row.CustomerId == customer)
            .OrderByDescending(row => row.GivenAt)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (viewer.Id is { } reader)
            await log.NoteAsync(reader, customer, cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(new { standing = ConsentLedger.Standing(all).Select(Shown), history = all.Select(Shown) });
    }

    private static async Task<IResult> TakeAsync(JsonElement body, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var isList = body.ValueKind == JsonValueKind.Array;
        var items = isList ? body.EnumerateArray().ToArray() : [body];
        if (items.Length > MostAtOnce)
            throw new Refusal("consents.many", $"At most {MostAtOnce} consents at once.", "consents");
        var rows = items.Select((item, index) => Read(item, isList ? $"consents[{index}]." : "")).ToArray();
        var outcome = await TakeConsents.RunAsync(database, viewer.Id, rows, cancellationToken).ConfigureAwait(false);
        if (outcome.Refused.Count > 0 && !isList)
            throw new Refusal("consent.refused", outcome.Refused[0].Reason, "consent");
        return TypedResults.Json(
            new
            {
                written = outcome.Written,
                same = outcome.Same,
                waiting = outcome.Waiting,
                refused = outcome.Refused.Select(row => new { index = row.Index, reason = row.Reason }),
            },
            statusCode: outcome.Written + outcome.Waiting > 0 ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    private static IncomingConsent Read(JsonElement json, string place)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new Refusal("consent.shape", $"{place} is a JSON object.", place);
        var fields = new JsonFields(json, place);
        return new IncomingConsent(
            fields.Bounded(fields.Text("system") ?? "api", "system", 60),
            fields.Text("id") is { } id ? fields.Bounded(id, "id", 200) : null,
            fields.Needed("recipient"),
            IysWords.Recipient(fields.Needed("recipientType"))
                ?? throw fields.Refused("json.word", "recipientType", "is BIREYSEL or TACIR"),
            IysWords.Channel(fields.Needed("type")) ?? throw fields.Refused("json.word", "type", "is ARAMA, MESAJ or EPOSTA"),
            IysWords.Status(fields.Needed("status")) ?? throw fields.Refused("json.word", "status", "is ONAY or RET"),
            IysWords.Instant(fields.Needed("consentDate"))
                ?? throw fields.Refused("json.date", "consentDate", "is 2026-03-01 14:05:00 in Turkey's time, or ISO 8601"),
            fields.Needed("source"),
            fields.Needed("brandCode"),
            fields.Text("evidence")
        );
    }

    private static async Task<IResult> ExportAsync(Database database, Viewer viewer, CancellationToken cancellationToken) =>
        Results.File(
            await IysFile.WriteAsync(database, viewer.Id, cancellationToken).ConfigureAwait(false),
            IysFile.ContentType,
            IysFile.Name
        );

    private static object Shown(Consent row) =>
        new
        {
            id = row.Id.ToString(),
            customer = row.CustomerId.ToString(),
            recipient = row.Address,
            recipientType = IysWords.Of(row.Recipient),
            type = IysWords.Of(row.Channel),
            status = IysWords.Of(row.Status),
            consentDate = row.GivenAt,
            source = row.Source,
            brandCode = row.Brand,
            evidence = row.Evidence,
            system = row.System,
            external_id = row.ExternalId,
            recorded_at = row.RecordedAt,
        };
}
