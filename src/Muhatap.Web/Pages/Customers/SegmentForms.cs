using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Ids;
using Muhatap.Relate.Segments;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Keeping a filter over customers, and taking it away.</summary>
internal static class SegmentForms
{
    public static async Task<IResult> SaveAsync(
        [FromForm] string? code,
        [FromForm] string? filter,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await SaveSegment.RunAsync(database, viewer.Id!.Value, code ?? "", filter ?? "", cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/segments?filter={Uri.EscapeDataString(filter ?? "")}&saved");
    }

    public static async Task<IResult> RemoveAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await SaveSegment.RemoveAsync(database, viewer.Id!.Value, new SegmentId(id), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/customers/segments?saved");
    }
}
