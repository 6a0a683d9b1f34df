using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muhatap.Store;

namespace Muhatap.Web.People;

/// <summary><c>Authorization: Bearer mhp_…</c>: a personal access token, which can do what its role can and no more than its user.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Database database,
    UserClaims claims
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var hash = MakeToken.HashOf(header["Bearer ".Length..].Trim());
        var now = database.Clock.GetUtcNow();
        await using var db = database.Read();
        var found = await (
            from token in db.AccessTokens
            join user in db.Users on token.UserId equals user.Id
            where token.Hash == hash && user.IsActive && (token.ExpiresAt == null || token.ExpiresAt > now)
            select new { token, user }
        )
            .SingleOrDefaultAsync(Context.RequestAborted)
            .ConfigureAwait(false);
        if (found is null)
            return AuthenticateResult.Fail("The token is unknown, expired or its user is no longer active.");
        var role = found.token.Role < found.user.Role ? found.token.Role : found.user.Role;
        return AuthenticateResult.Success(new AuthenticationTicket(claims.Principal(found.user, role, Scheme), Scheme));
    }
}
