using Microsoft.AspNetCore.Http.HttpResults;
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

    /// <summary>Where scripts are off, the button counts; the filter stands in the address then, to be sent to a colleague.</summary>
    public static IResult Ask([FromForm] string? filter) =>
        Results.LocalRedirect($"/customers/segments?filter={Uri.EscapeDataString(filter ?? "")}");

    public static RazorComponentResult<SegmentCount> Count([FromForm] string? filter) => new(new { Filter = filter ?? "" });

    /// <summary>Each kept segment is counted by itself: one that takes long keeps no other waiting.</summary>
    public static RazorComponentResult<SegmentKeptCount> CountKept(long id) => new(new { Id = id });

    public static async Task<IResult> RemoveAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await SaveSegment.RemoveAsync(database, viewer.Id!.Value, new SegmentId(id), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/customers/segments?saved");
    }
}
