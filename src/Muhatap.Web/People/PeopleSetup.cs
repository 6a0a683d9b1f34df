using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Muhatap.Core.People;

namespace Muhatap.Web.People;

/// <summary>Sign-in: a cookie for people, a bearer token for programs.</summary>
internal static class PeopleSetup
{
    private const string Either = "muhatap";

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services
            .AddIdentityCore<User>(identity =>
            {
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireDigit = false;
                identity.User.RequireUniqueEmail = true;
                identity.Lockout.MaxFailedAccessAttempts = 8;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddUserStore<UserStore>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<UserClaims>();
        services.AddScoped<UserClaims>();
        services
            .AddAuthentication(Either)
            .AddPolicyScheme(
                Either,
                displayName: null,
                scheme =>
                    scheme.ForwardDefaultSelector = context =>
                        context.Request.Headers.Authorization.Count > 0 ? TokenHandler.Scheme : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Scheme, configureOptions: null)
            .AddIdentityCookies(cookies =>
                cookies.ApplicationCookie!.Configure(cookie =>
                {
                    cookie.Cookie.Name = "muhatap";
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.LoginPath = "/sign-in";
                    cookie.AccessDeniedPath = "/denied";
                    cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
                    cookie.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
                    cookie.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
                })
            );
        return services;
    }

    /// <summary>A program is told by a status, a person by a page.</summary>
    private static Task AnswerAsync(
        RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context,
        int status
    )
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path == "/live")
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
