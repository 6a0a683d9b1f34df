using Microsoft.AspNetCore.Identity;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Web.Language;

namespace Muhatap.Web.People;

/// <summary>Makes one of our people.</summary>
internal static class MakeUser
{
    public static async Task<User> RunAsync(
        Database database,
        UserManager<User> users,
        string name,
        string email,
        string password,
        Role role,
        Tongue tongue,
        UserId? by,
        CancellationToken cancellationToken
    )
    {
        var address = email.Trim();
        if (!address.Contains('@', StringComparison.Ordinal) || address.Length > 200)
            throw new Refusal("user.email", "That is not an e-mail address.", "email");
        var user = new User
        {
            Id = database.Mint.Next<UserId>(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ShownName = string.IsNullOrWhiteSpace(name) ? address : name.Trim(),
            Role = role,
            Language = tongue.Code(),
            CreatedAt = database.Clock.GetUtcNow(),
        };
        var result = await users.CreateAsync(user, password).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            var taken = result.Errors.Any(error => error.Code.StartsWith("Duplicate", StringComparison.Ordinal));
            throw taken
                ? new Refusal("user.taken", "Somebody with this e-mail is here already.", "email")
                : new Refusal("user.password", string.Join(' ', result.Errors.Select(error => error.Description)), "password");
        }
        await database
            .WriteAsync(
                WritePriority.Page,
                (scope, _) =>
                {
                    scope.Audit(by, "user.made", $"user/{user.Id}", role.ToString());
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return user;
    }
}
