using Microsoft.AspNetCore.Authorization;

namespace Muhatap.Web.Permissions;

/// <summary>Names what a route needs: on a page as an attribute, on an endpoint through <see cref="PermissionSetup.Needs{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermissionAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    public Permission Permission { get; } = permission;
}
