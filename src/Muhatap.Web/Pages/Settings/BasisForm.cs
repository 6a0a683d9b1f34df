using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Accounts;
using Muhatap.Relate.Basis;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

/// <summary>Sets the legal basis of what a source said, or a way of matching tied, without one.</summary>
internal static class BasisForm
{
    public static async Task<IResult> SetAsync(
        [FromForm] string? source,
        [FromForm] LinkMethod? method,
        [FromForm] LegalBasis? basis,
        [FromForm] string? note,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var (by, chosen) = (viewer.Id!.Value, basis ?? LegalBasis.Unstated);
        if (method is { } way)
            await SetBasis.OfMethodAsync(database, by, way, chosen, note, cancellationToken).ConfigureAwait(false);
        else
            await SetBasis.OfSourceAsync(database, by, source ?? "", chosen, note, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/settings/bases?saved");
    }
}
