using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Catalogue;
using Muhatap.Analyze.Corrections;
using Muhatap.Core.Readings;
using Muhatap.Store;
using Muhatap.Text.Catalogue;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class NameForm
{
    public static async Task<IResult> SaveAsync(
        [FromForm] string? brands,
        [FromForm] string? products,
        [FromForm] string? orders,
        [FromForm] string? customers,
        Database database,
        Teacher teacher,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await SaveCatalogue
            .RunAsync(
                database,
                teacher,
                viewer.Id!.Value,
                [.. Names(brands, EntityKind.Organisation), .. Names(products, EntityKind.Product)],
                [
                    .. Lines(orders).Select(sample => (EntityKind.OrderNumber, sample)),
                    .. Lines(customers).Select(sample => (EntityKind.CustomerNumber, sample)),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect("/settings/names?saved");
    }

    private static IEnumerable<CatalogueName> Names(string? text, EntityKind kind) =>
        Lines(text)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts[0].Length > 0)
            .Select(parts => new CatalogueName(
                parts[0],
                kind,
                parts.Length == 1 ? [] : parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ));

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
