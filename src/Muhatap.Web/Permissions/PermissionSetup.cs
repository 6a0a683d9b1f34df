using System.Globalization;
using System.Security.Claims;
using Muhatap.Core.People;

namespace Muhatap.Web.Permissions;

/// <summary>One policy per permission; a route without one is closed to everybody.</summary>
public static class PermissionSetup
{
    /// <summary>Holds the role's number.</summary>
    public const string RoleClaim = "muhatap.role";

    public static IServiceCollection AddPermissions(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetValues<Permission>())
            authorization.AddPolicy(permission.ToString(), policy => policy.RequireAssertion(context => context.User.Holds(permission)));
        authorization.SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build()
        );
        return services;
    }

    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(new PermissionAttribute(permission)));
        return endpoint;
    }

    public static bool Holds(this ClaimsPrincipal user, Permission permission) =>
        permission == Permission.Public || (user.RoleOf() is { } role && role.Holds(permission));

    public static Role? RoleOf(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(RoleClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Enum.IsDefined((Role)number)
            ? (Role)number
            : null;
}
