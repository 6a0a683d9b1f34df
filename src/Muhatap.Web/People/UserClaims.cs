using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.People;

/// <summary>What a session carries of its user. Refreshed when the security stamp is checked.</summary>
internal sealed class UserClaims(IOptions<IdentityOptions> identity) : IUserClaimsPrincipalFactory<User>
{
    public const string Language = "muhatap.language";
    public const string Theme = "muhatap.theme";

    public Task<ClaimsPrincipal> CreateAsync(User user) => Task.FromResult(Principal(user, user.Role, IdentityConstants.ApplicationScheme));

    public ClaimsPrincipal Principal(User user, Role role, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()),
                    new Claim(ClaimTypes.Name, user.ShownName),
                    new Claim(PermissionSetup.RoleClaim, ((int)role).ToString(CultureInfo.InvariantCulture)),
                    new Claim(Language, user.Language),
                    new Claim(Theme, user.Theme),
                    new Claim(identity.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp),
                ],
                scheme
            )
        );

    /// <summary>Who is signed in, or null.</summary>
    public static UserId? IdOf(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new UserId(id)
            : null;
}
