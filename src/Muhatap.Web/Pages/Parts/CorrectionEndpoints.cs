using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Corrections;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Parts;

/// <summary>Corrections come from wherever a reading shows; the answer is that one reading, drawn again.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this RouteGroupBuilder pages) =>
        pages.MapPost("/readings/{id:long}", SetAsync).Needs(Permission.CorrectReadings);

    private static async Task<IResult> SetAsync(
        long id,
        [FromForm] string set,
        [FromQuery] int? subject,
        Database database,
        Teacher teacher,
        Viewer viewer,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var (by, post) = (viewer.Id!.Value, new PostId(id));
        var colon = set.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            throw new Refusal("correction.value", "A correction is 'aspect:value'.", "set");
        var (what, value) = (set[..colon], set[(colon + 1)..]);
        if (what == "undo" && Enum.TryParse<ReadingAspect>(value, out var undone))
            await CorrectReading.UndoAsync(database, teacher, by, post, undone, cancellationToken).ConfigureAwait(false);
        else if (Enum.TryParse<ReadingAspect>(what, out var aspect) && Enum.IsDefined(aspect))
            await CorrectReading.RunAsync(database, teacher, by, post, aspect, value, cancellationToken).ConfigureAwait(false);
        else
            throw new Refusal("correction.value", $"A reading has no '{what}'.", "set");
        return http.Request.Headers.ContainsKey("HX-Request")
            ? new RazorComponentResult<ReadingLine>(new { PostId = id, HasSubject = subject == 1 })
            : Results.LocalRedirect(FormEndpoint.BackTo(http) + $"#reading-{id}");
    }
}
