using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.People;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.People;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.SignIn;

/// <summary>In, out, the first owner, and one's own profile.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this RouteGroupBuilder pages)
    {
        pages.MapPost("/sign-in", InAsync).Needs(Permission.Public);
        pages.MapPost("/sign-out", OutAsync).Needs(Permission.SignedIn);
        pages.MapPost("/first-start/{secret}", MakeOwnerAsync).Needs(Permission.Public);
        pages.MapPost("/language", ChooseLanguageAsync).Needs(Permission.Public);
        pages.MapPost("/profile", SaveProfileAsync).Needs(Permission.SignedIn);
        pages.MapPost("/profile/password", ChangePasswordAsync).Needs(Permission.SignedIn);
    }

    private static async Task<IResult> InAsync(
        [FromForm] string email,
        [FromForm] string password,
        [FromForm] string? returnUrl,
        SignInManager<User> signIn,
        UserManager<User> users
    )
    {
        var user = await users.FindByNameAsync(email.Trim()).ConfigureAwait(false);
        if (user is not { IsActive: true })
            return Results.Redirect("/sign-in?wrong");
        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: true, lockoutOnFailure: true).ConfigureAwait(false);
        if (result.IsLockedOut)
            return Results.Redirect("/sign-in?locked");
        return result.Succeeded ? Results.LocalRedirect(Local(returnUrl)) : Results.Redirect("/sign-in?wrong");
    }

    private static async Task<IResult> OutAsync(SignInManager<User> signIn)
    {
        await signIn.SignOutAsync().ConfigureAwait(false);
        return Results.Redirect("/sign-in");
    }

    private static async Task<IResult> MakeOwnerAsync(
        string secret,
        [FromForm] string name,
        [FromForm] string email,
        [FromForm] string password,
        Database database,
        SignInManager<User> signIn,
        UserManager<User> users,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!await OwnerLinks.TakeAsync(database, secret, cancellationToken).ConfigureAwait(false))
            return Results.Redirect($"/first-start/{secret}");
        User owner;
        try
        {
            owner = await MakeUser
                .RunAsync(database, users, name, email, password, Role.Owner, viewer.Tongue, by: null, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            await OwnerLinks.GiveBackAsync(database, secret, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        await signIn.SignInAsync(owner, isPersistent: true).ConfigureAwait(false);
        return Results.Redirect("/");
    }

    private static async Task<IResult> ChooseLanguageAsync(
        [FromForm] string language,
        [FromForm] string? returnUrl,
        HttpContext http,
        UserManager<User> users,
        SignInManager<User> signIn
    )
    {
        var code = language == "en" ? "en" : "tr";
        http.Response.Cookies.Append(
            Viewer.LanguageCookie,
            code,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );
        if (await users.GetUserAsync(http.User).ConfigureAwait(false) is { } user)
        {
            user.Language = code;
            await users.UpdateAsync(user).ConfigureAwait(false);
            await signIn.RefreshSignInAsync(user).ConfigureAwait(false);
        }
        return Results.LocalRedirect(Local(returnUrl));
    }

    private static async Task<IResult> SaveProfileAsync(
        [FromForm] string name,
        [FromForm] string language,
        [FromForm] string theme,
        HttpContext http,
        UserManager<User> users,
        SignInManager<User> signIn
    )
    {
        var user = await users.GetUserAsync(http.User).ConfigureAwait(false) ?? throw new Refusal("user.unknown", "The user is gone.");
        if (!string.IsNullOrWhiteSpace(name))
            user.ShownName = name.Trim();
        user.Language = language == "en" ? "en" : "tr";
        user.Theme = theme is "light" or "dark" ? theme : "auto";
        await users.UpdateAsync(user).ConfigureAwait(false);
        await signIn.RefreshSignInAsync(user).ConfigureAwait(false);
        return Results.Redirect("/profile?saved");
    }

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string current,
        [FromForm] string password,
        HttpContext http,
        UserManager<User> users,
        SignInManager<User> signIn
    )
    {
        var user = await users.GetUserAsync(http.User).ConfigureAwait(false) ?? throw new Refusal("user.unknown", "The user is gone.");
        var result = await users.ChangePasswordAsync(user, current, password).ConfigureAwait(false);
        if (!result.Succeeded)
            return Results.Redirect(
                result.Errors.Any(error => error.Code == "PasswordMismatch")
                    ? "/profile?refused=user.wrong_password"
                    : "/profile?refused=user.password"
            );
        await signIn.RefreshSignInAsync(user).ConfigureAwait(false);
        return Results.Redirect("/profile?saved");
    }

    private static string Local(string? returnUrl) => FormEndpoint.Local(returnUrl, "/");
}
