using Microsoft.AspNetCore.Mvc;
using Muhatap.Act.Triage;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class PlaybookForm
{
    public static async Task<IResult> SaveAsync(
        [FromForm] string? id,
        [FromForm] string name,
        [FromForm] string steps,
        [FromForm] string? draft,
        [FromForm] string act,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        PlaybookId? known = long.TryParse(id, out var number) ? new PlaybookId(number) : null;
        if (act == "remove" && known is { } gone)
            await SavePlaybook.RemoveAsync(database, viewer.Id!.Value, gone, cancellationToken).ConfigureAwait(false);
        else
            await SavePlaybook.RunAsync(database, viewer.Id!.Value, known, name, steps, draft, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/settings/playbooks?saved");
    }
}
