using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Accounts;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Methods;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class MethodForm
{
    public static async Task<IResult> SetAsync(
        string method,
        [FromForm] string? mode,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!Enum.TryParse<LinkMethod>(method, out var kind) || !Enum.TryParse<MethodMode>(mode, out var wanted) || !Enum.IsDefined(wanted))
            throw new Refusal("method.unknown", "There is no such method.");
        await MethodModes.SetAsync(database, viewer.Id!.Value, kind, wanted, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/settings/methods?saved#{kind}");
    }
}
