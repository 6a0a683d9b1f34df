using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Claims;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Settings;

/// <summary>A customer asks for the code by which they prove that an account is theirs.</summary>
internal static class AccountLinkForm
{
    private const int Longest = 200;

    public static async Task<IResult> AskAsync(
        [FromForm] string? number,
        [FromForm] string? address,
        [FromForm] string? network,
        [FromForm] string? handle,
        [FromForm] string? consent,
        [FromForm] string? url,
        Database database,
        CancellationToken cancellationToken
    )
    {
        string?[] fields = [number, address, network, handle, consent];
        // A field no person sees: who fills it is a machine.
        if (!string.IsNullOrEmpty(url) || fields.Any(field => string.IsNullOrWhiteSpace(field) || field.Length > Longest))
            return Results.LocalRedirect("/account-link?empty");
        try
        {
            var given = await AskForCode.RunAsync(database, number!, address!, network!, handle!, cancellationToken).ConfigureAwait(false);
            return Results.LocalRedirect($"/account-link/{given.Ticket}");
        }
        catch (Refusal refusal)
        {
            return Results.LocalRedirect(refusal.Code == "claim.many" ? "/account-link?many" : "/account-link?empty");
        }
    }
}
