using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Shortenings;
using Muhatap.Core.LanguageModels;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Text;
using Muhatap.Web.Connections;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

/// <summary>Where the language model stands, the example sent to it, and the owner's yes and no.</summary>
internal static class LanguageModelForms
{
    private const string Page = "/settings/language-model";

    public static async Task<IResult> SaveAsync(
        [FromForm] string? address,
        [FromForm] string? model,
        [FromForm] string? key,
        [FromForm] string? inside,
        [FromForm] string? when,
        [FromForm] string? perHour,
        Database database,
        ConnectionSecrets secrets,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await SaveLanguageModel
            .RunAsync(
                database,
                viewer.Id!.Value,
                address,
                model,
                string.IsNullOrWhiteSpace(key) ? null : secrets.Protect(key.Trim()),
                inside == "true",
                when == "every",
                int.TryParse(perHour, NumberStyles.None, CultureInfo.InvariantCulture, out var bound) ? bound : 0,
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect($"{Page}?saved#leaves");
    }

    public static async Task<IResult> AcceptAsync(
        [FromForm] string? ground,
        [FromForm] string? read,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (read != "true")
            throw new Refusal("language_model.unread", "Read what leaves, and say so.", "read");
        TransferGround? chosen = Enum.TryParse<TransferGround>(ground, out var named) && Enum.IsDefined(named) ? named : null;
        await SaveLanguageModel.AcceptAsync(database, viewer.Id!.Value, chosen, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"{Page}?saved");
    }

    public static async Task<IResult> SwitchOffAsync(Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await SaveLanguageModel.SwitchOffAsync(database, viewer.Id!.Value, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"{Page}?saved");
    }

    public static async Task<IResult> RemoveAsync(Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await SaveLanguageModel.RemoveAsync(database, viewer.Id!.Value, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"{Page}?saved");
    }

    public static async Task<IResult> TryAsync(
        Database database,
        PostReader reader,
        AskModel ask,
        Viewer viewer,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var isPart = http.Request.Headers.ContainsKey("HX-Request");
        try
        {
            var answer = await TryModel.RunAsync(database, reader, ask, viewer.Id!.Value, cancellationToken).ConfigureAwait(false);
            return isPart ? new RazorComponentResult<TriedPart>(new { Answer = answer }) : Results.LocalRedirect($"{Page}#calls");
        }
        catch (Refusal refusal) when (isPart)
        {
            return new RazorComponentResult<TriedPart>(new { Refused = RefusalTexts.Of(refusal.Code) });
        }
    }
}
