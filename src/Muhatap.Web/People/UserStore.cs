using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Web.People;

/// <summary>ASP.NET Core Identity over our own users: its writes go through the one writer like everybody's.</summary>
internal sealed class UserStore(Database database)
    : IUserPasswordStore<User>,
        IUserSecurityStampStore<User>,
        IUserLockoutStore<User>,
        IUserEmailStore<User>
{
    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) =>
        WriteAsync(scope => scope.Db.Users.Add(user), cancellationToken);

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken) =>
        WriteAsync(scope => scope.Db.Users.Update(user), cancellationToken);

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) =>
        WriteAsync(scope => scope.Db.Users.Remove(user), cancellationToken);

    public async Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!long.TryParse(userId, out var number))
            return null;
        var id = new UserId(number);
        await using var db = database.Read();
        return await db.Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken).ConfigureAwait(false);
    }

    public async Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db
            .Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalizedUserName, cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<User?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        FindByNameAsync(normalizedEmail, cancellationToken);

    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken)
    {
        user.Email = userName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NormalizedEmail);

    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedEmail = normalizedName ?? "";
        return Task.CompletedTask;
    }

    public Task SetPasswordHashAsync(User user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(User user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnd);

    public Task SetLockoutEndDateAsync(User user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockoutEnd = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.AccessFailedCount);

    public Task ResetAccessFailedCountAsync(User user, CancellationToken cancellationToken)
    {
        user.AccessFailedCount = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(User user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(User user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetEmailAsync(User user, string? email, CancellationToken cancellationToken) =>
        SetUserNameAsync(user, email, cancellationToken);

    public Task<string?> GetEmailAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<bool> GetEmailConfirmedAsync(User user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetEmailConfirmedAsync(User user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetNormalizedEmailAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NormalizedEmail);

    public Task SetNormalizedEmailAsync(User user, string? normalizedEmail, CancellationToken cancellationToken) =>
        SetNormalizedUserNameAsync(user, normalizedEmail, cancellationToken);

    public void Dispose()
    {
        // The database outlives it.
    }

    private async Task<IdentityResult> WriteAsync(Action<WriteScope> write, CancellationToken cancellationToken)
    {
        await database
            .WriteAsync(
                WritePriority.Page,
                (scope, _) =>
                {
                    write(scope);
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return IdentityResult.Success;
    }
}
