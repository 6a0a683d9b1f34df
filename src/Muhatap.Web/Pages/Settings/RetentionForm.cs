using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Retention;
using Muhatap.Core.Topics;
using Muhatap.Relate.Retention;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

/// <summary>Retention periods tried and saved; legal holds begun and ended.</summary>
internal static class RetentionForm
{
    public static async Task<IResult> SaveAsync(HttpContext http, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var days = Enum.GetValues<RetentionKind>().ToDictionary(kind => kind, kind => Days(form[$"days-{kind}"].ToString()));
        if (form["act"] == "try")
            return Results.LocalRedirect(
                "/settings/retention?try" + string.Concat(days.Where(row => row.Value > 0).Select(row => $"&days-{row.Key}={row.Value}"))
            );
        await SaveRetention.RunAsync(database, viewer.Id!.Value, days, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/settings/retention?saved");
    }

    public static async Task<IResult> HoldAsync(
        long id,
        [FromForm] string? reason,
        [FromForm] string? until,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await HoldCustomer
            .PlaceAsync(database, viewer.Id!.Value, new CustomerId(id), reason, EndOf(until), cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/{id}/data?saved");
    }

    public static async Task<IResult> LiftAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await HoldCustomer.LiftAsync(database, viewer.Id!.Value, new LegalHoldId(id), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/settings/retention?saved");
    }

    /// <summary>Null where the rule is off.</summary>
    /// <exception cref="Refusal">It is no number of days.</exception>
    public static int? Days(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days
        : throw new Refusal("retention.days", "A period is a number of days.", "days");

    private static DateTimeOffset? EndOf(string? day)
    {
        if (string.IsNullOrWhiteSpace(day))
            return null;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
            throw new Refusal("hold.until", "The last day is a date.", "until");
        var end = last.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(end, LocalDay.Zone.GetUtcOffset(end)).ToUniversalTime();
    }
}
