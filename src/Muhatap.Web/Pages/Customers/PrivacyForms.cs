using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Consents;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Consents;
using Muhatap.Relate.Erasure;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Customers;

/// <summary>What a customer may ask of us: what we hold, that it is deleted, whether we may write to them.</summary>
internal static class PrivacyForms
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<IResult> EraseAsync(
        long id,
        [FromForm] string? sure,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (sure != "yes")
            throw new Refusal("erase.sure", "It must be made sure who asks.", "sure");
        var receipt = await EraseCustomer
            .RunAsync(database, viewer.Id!.Value, new CustomerId(id), "request", cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{receipt}");
    }

    public static async Task<IResult> ConsentAsync(
        long id,
        [FromForm] string brand,
        [FromForm] ConsentChannel channel,
        [FromForm] ConsentRecipient recipient,
        [FromForm] ConsentStatus status,
        [FromForm] DateOnly date,
        [FromForm] string source,
        [FromForm] string? evidence,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        // A day of the installation's zone; today means now, so that a consent and its withdrawal on one day keep their order.
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(viewer.Now, viewer.Zone).DateTime);
        var at = date == today ? viewer.Now : Noon(date, viewer.Zone);
        await RecordConsent
            .RunAsync(
                database,
                viewer.Id!.Value,
                new CustomerId(id),
                brand,
                channel,
                recipient,
                status,
                at,
                source,
                address: null,
                evidence,
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{id}?saved");
    }

    public static async Task<IResult> HtmlAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await TakeOutAsync(id, database, viewer, cancellationToken).ConfigureAwait(false) is not { } held)
            return Results.NotFound();
        var html = new StringBuilder();
        var encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html lang=\"{Language.Tongues.Code(viewer.Tongue)}\"><meta charset=\"utf-8\"><title>"
        );
        html.Append(encoder.Encode(held.Customer.Name))
            .Append("</title><h1>")
            .Append(encoder.Encode(held.Customer.Name))
            .Append("</h1><p>");
        html.Append(encoder.Encode($"{viewer.Say(HeldTexts.Title)}, {viewer.Full(viewer.Now)}")).Append("</p>");
        foreach (var section in held.Sections)
        {
            html.Append("<h2>").Append(encoder.Encode(viewer.Say(section.Title))).Append("</h2>");
            if (section.Rows.Count == 0)
            {
                html.Append("<p>").Append(encoder.Encode(viewer.Say(HeldTexts.Nothing))).Append("</p>");
                continue;
            }
            html.Append("<table border=\"1\" cellpadding=\"4\"><tr>");
            foreach (var (_, name) in section.Columns)
                html.Append("<th align=\"left\">").Append(encoder.Encode(viewer.Say(name))).Append("</th>");
            html.Append("</tr>");
            foreach (var row in section.Rows)
            {
                html.Append("<tr>");
                foreach (var cell in row)
                    html.Append("<td valign=\"top\">").Append(encoder.Encode(cell)).Append("</td>");
                html.Append("</tr>\n");
            }
            html.Append("</table>\n");
        }
        return Results.File(Encoding.UTF8.GetBytes(html.ToString()), "text/html; charset=utf-8", $"customer-{id}.html");
    }

    public static async Task<IResult> JsonAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await TakeOutAsync(id, database, viewer, cancellationToken).ConfigureAwait(false) is not { } held)
            return Results.NotFound();
        var json = new JsonObject
        {
            ["customer"] = id.ToString(CultureInfo.InvariantCulture),
            ["taken_at"] = viewer.Now.ToString("O", CultureInfo.InvariantCulture),
        };
        foreach (var section in held.Sections)
        {
            json[section.Code] = new JsonArray([
                .. section.Rows.Select(row => new JsonObject(
                    section.Columns.Select((column, i) => KeyValuePair.Create(column.Code, (JsonNode?)JsonValue.Create(row[i])))
                )),
            ]);
        }
        return Results.File(Encoding.UTF8.GetBytes(json.ToJsonString(Indented)), "application/json", $"customer-{id}.json");
    }

    private static async Task<HeldData?> TakeOutAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var held = await HeldData.ReadAsync(database, new CustomerId(id), viewer.Tongue, cancellationToken).ConfigureAwait(false);
        if (held is not null)
            await database
                .WriteAsync(
                    WritePriority.Page,
                    (scope, _) =>
                    {
                        scope.Audit(viewer.Id, "customer.exported", $"customer/{id}");
                        return Task.CompletedTask;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        return held;
    }

    private static DateTimeOffset Noon(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
