using Microsoft.AspNetCore.Mvc;
using Muhatap.Connectors.Bluesky.SignIn;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Claims;
using Muhatap.Store;
using Muhatap.Web.Connections;

namespace Muhatap.Web.Pages.Settings;

/// <summary>A customer proves that an account is theirs by signing in with it on its own network: there, and back.</summary>
internal static partial class AccountSignInForm
{
    private const int Longest = 200;

    /// <summary>Holds the secret of the browser that began a sign-in: who comes back in another is not let in.</summary>
    private const string Cookie = "muhatap-account-link";
    private const string Page = "/account-link?way=bluesky";

    public static async Task<IResult> BeginAsync(
        [FromForm] string? number,
        [FromForm] string? address,
        [FromForm] string? handle,
        [FromForm] string? consent,
        [FromForm] string? url,
        Database database,
        PublicAddress place,
        StoredSignIns signIns,
        SignInSeal seal,
        HttpContext http,
        ILogger<Database> log,
        CancellationToken cancellationToken
    )
    {
        string?[] fields = [number, address, consent];
        // A field no person sees: who fills it is a machine.
        if (
            !string.IsNullOrEmpty(url)
            || fields.Any(field => string.IsNullOrWhiteSpace(field) || field.Length > Longest)
            || handle?.Length > Longest
        )
            return Results.LocalRedirect($"{Page}&problem=empty");
        if (place.ClientFor(http.Request) is not { } client)
            return Results.LocalRedirect(Page);
        try
        {
            var secrets = await BeginSignIn.RunAsync(database, number!, address!, cancellationToken).ConfigureAwait(false);
            var network = await signIns.BlueskyAsync(cancellationToken).ConfigureAwait(false);
            var begun = await network.BeginAsync(client, handle, secrets.State, cancellationToken).ConfigureAwait(false);
            await BeginSignIn.KeepAsync(database, secrets.State, seal.Seal(begun.Pending), cancellationToken).ConfigureAwait(false);
            http.Response.Cookies.Append(Cookie, secrets.Browser, Options(client, BeginSignIn.GoodFor));
            return Results.LocalRedirect($"/account-link/leave?to={Uri.EscapeDataString(seal.Departure(begun.Address))}");
        }
        catch (SignInException error)
        {
            return Problem(error, log);
        }
        catch (Refusal refusal)
        {
            return Problem(refusal);
        }
    }

    /// <summary>They are back from their network, with its answer in the address.</summary>
    public static async Task<IResult> ReturnAsync(
        string? state,
        string? iss,
        string? code,
        string? error,
        Database database,
        PublicAddress place,
        StoredSignIns signIns,
        SignInSeal seal,
        HttpContext http,
        ILogger<Database> log,
        CancellationToken cancellationToken
    )
    {
        var browser = http.Request.Cookies[Cookie];
        if (place.Client is { } client)
            http.Response.Cookies.Delete(Cookie, Options(client, age: null));
        if (
            string.IsNullOrEmpty(state)
            || state.Length > Longest
            || await TakeSignIn.RunAsync(database, state, browser, cancellationToken).ConfigureAwait(false) is not { } returned
            || seal.Open(returned.Sealed) is not { } pending
        )
            return Results.LocalRedirect($"{Page}&problem={nameof(SignInFault.TooLate)}");
        try
        {
            var network = await signIns.BlueskyAsync(cancellationToken).ConfigureAwait(false);
            var signedIn = await network.FinishAsync(pending, iss, code, error, cancellationToken).ConfigureAwait(false);
            var ticket = await TieSignedIn
                .RunAsync(database, returned.Customer, BlueskySignIn.Network, signedIn.Did, signedIn.Handle, cancellationToken)
                .ConfigureAwait(false);
            return Results.LocalRedirect(ticket is null ? $"{Page}&problem=customer" : $"/account-link/{ticket}?bluesky");
        }
        catch (SignInException failed)
        {
            return Problem(failed, log);
        }
        catch (Refusal refusal)
        {
            return Problem(refusal);
        }
    }

    /// <summary>Who we are, for the servers that are asked to sign somebody in for us.</summary>
    public static IResult Metadata(PublicAddress place) =>
        place.Client is { IsLocal: false } client ? Results.Json(client.Metadata(client.Base.Host)) : Results.NotFound();

    private static CookieOptions Options(SignInClient client, TimeSpan? age) =>
        new()
        {
            HttpOnly = true,
            Secure = !client.IsLocal,
            // Lax: they come back by a link from another site.
            SameSite = SameSiteMode.Lax,
            Path = "/oauth",
            MaxAge = age,
            IsEssential = true,
        };

    private static IResult Problem(SignInException error, ILogger log)
    {
        if (error.Fault is SignInFault.NoSignIn or SignInFault.NotTheirServer or SignInFault.ServerTrouble)
            LogTrouble(log, error.Message);
        return Results.LocalRedirect($"{Page}&problem={error.Fault}");
    }

    private static IResult Problem(Refusal refusal) =>
        Results.LocalRedirect($"{Page}&problem={refusal.Code[(refusal.Code.IndexOf('.', StringComparison.Ordinal) + 1)..]}");

    [LoggerMessage(LogLevel.Warning, "Somebody could not sign in on their network: {Why}")]
    private static partial void LogTrouble(ILogger log, string why);
}
