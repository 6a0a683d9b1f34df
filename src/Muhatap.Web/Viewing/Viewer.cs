using System.Security.Claims;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Web.Language;
using Muhatap.Web.People;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Viewing;

/// <summary>Who reads the page: their language, clock, role. One a request.</summary>
public sealed class Viewer
{
    /// <summary>Where somebody who is not signed in chose a language.</summary>
    public const string LanguageCookie = "muhatap.language";

    private readonly ClaimsPrincipal user;

    public Viewer(IHttpContextAccessor context, TimeProvider clock)
    {
        var http = context.HttpContext ?? throw new InvalidOperationException("A viewer belongs to a request.");
        user = http.User;
        Now = clock.GetUtcNow();
        Tongue = Tongues.Of(user.FindFirstValue(UserClaims.Language) ?? http.Request.Cookies[LanguageCookie]);
        Theme = user.FindFirstValue(UserClaims.Theme) is "light" or "dark" ? user.FindFirstValue(UserClaims.Theme)! : "auto";
        Path = http.Request.Path + http.Request.QueryString;
    }

    public DateTimeOffset Now { get; }

    public Tongue Tongue { get; }

    /// <summary><c>light</c>, <c>dark</c> or <c>auto</c>.</summary>
    public string Theme { get; }

    /// <summary>The path and query asked for.</summary>
    public string Path { get; }

    /// <summary>The installation's time zone.</summary>
    public TimeZoneInfo Zone => LocalDay.Zone;

    public UserId? Id => UserClaims.IdOf(user);

    public string Name => user.Identity?.Name ?? "";

    public bool IsSignedIn => user.Identity?.IsAuthenticated == true;

    public Role Role => user.RoleOf() ?? Role.ReadOnly;

    public bool May(Permission permission) => user.Holds(permission);

    public string Say(Phrase text) => text.In(Tongue);

    public string Say(Phrase text, params object?[] values) => text.In(Tongue, values);

    public string Say(Counted text, long count) => text.In(Tongue, count);

    public string Number(long number) => number.ToString("N0", Tongue.Culture());

    public string Percent(double share) => share.ToString("P0", Tongue.Culture());

    public string Ago(DateTimeOffset at) => Moments.Ago(at, Now, Zone, Tongue);

    public string At(DateTimeOffset at) => Moments.At(at, Now, Zone, Tongue);

    public string Full(DateTimeOffset at) => Moments.Full(at, Zone, Tongue);

    public string Span(TimeSpan span) => Moments.Span(span, Tongue);
}
