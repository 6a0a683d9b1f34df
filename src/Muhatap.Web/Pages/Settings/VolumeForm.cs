using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Complaints;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Volumes;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class VolumeForm
{
    public static async Task<IResult> SaveAsync(
        [FromForm] long brand,
        [FromForm] string? month,
        [FromForm] string? customers,
        [FromForm] string? contacts,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new Refusal("volume.month", "The month is a year and a month: 2026-03.", "month");
        await GiveVolumes
            .RunAsync(
                database,
                viewer.Id!.Value,
                new TopicId(brand),
                day,
                [.. Figure(VolumeMeasure.Customers, customers), .. Figure(VolumeMeasure.Contacts, contacts)],
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect("/settings/volumes?saved");
    }

    /// <summary>Nothing where the field is empty; zero takes the figure back.</summary>
    private static IEnumerable<(VolumeMeasure Measure, long? Amount)> Figure(VolumeMeasure measure, string? text)
    {
        if (AmountOf(text) is { } amount)
            yield return (measure, amount == 0 ? null : amount);
    }

    /// <summary>People write thousands with points, commas and blanks; none of them is a decimal here.</summary>
    private static long? AmountOf(string? text)
    {
        var digits = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ',' or '’' or '\'')));
        if (digits.Length == 0)
            return null;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new Refusal("volume.amount", "A figure is a whole number above zero.", "amount");
    }
}
