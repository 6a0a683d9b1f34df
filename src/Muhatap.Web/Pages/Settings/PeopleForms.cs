using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.People;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.People;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class PeopleForms
{
    public static async Task<IResult> AddAsync(
        [FromForm] string name,
        [FromForm] string email,
        [FromForm] string password,
        [FromForm] Role role,
        Database database,
        UserManager<User> users,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await MakeUser
            .RunAsync(database, users, name, email, password, role, viewer.Tongue, viewer.Id, cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect("/settings/people?saved");
    }

    public static Task<IResult> ChangeRoleAsync(
        long id,
        [FromForm] Role role,
        Database database,
        UserManager<User> users,
        CancellationToken cancellationToken
    ) => ChangeAsync(id, user => user.Role = role, database, users, cancellationToken);

    public static Task<IResult> ActivateAsync(
        long id,
        [FromForm] bool active,
        Database database,
        UserManager<User> users,
        CancellationToken cancellationToken
    ) => ChangeAsync(id, user => user.IsActive = active, database, users, cancellationToken);

    private static async Task<IResult> ChangeAsync(
        long id,
        Action<User> change,
        Database database,
        UserManager<User> users,
        CancellationToken cancellationToken
    )
    {
        var user =
            await users.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false)
            ?? throw new Refusal("user.unknown", "There is no such person.");
        var wasOwner = user is { Role: Role.Owner, IsActive: true };
        change(user);
        if (wasOwner && user is not { Role: Role.Owner, IsActive: true })
        {
            await using var db = database.Read();
            if (await db.Users.CountAsync(row => row.Role == Role.Owner && row.IsActive, cancellationToken).ConfigureAwait(false) <= 1)
                throw new Refusal("user.last_owner", "The last owner can't be changed.");
        }
        // A new stamp ends the sessions that still carry the old role.
        await users.UpdateSecurityStampAsync(user).ConfigureAwait(false);
        return Results.LocalRedirect("/settings/people?saved");
    }
}
