using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.People;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Web.People;

/// <summary>The one-time link with which the first owner is made. It works once, for a day, and only while there is no owner.</summary>
internal static class OwnerLinks
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>A new secret for the link, or null where there is an owner already.</summary>
    public static Task<string?> MakeAsync(Database database, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (await scope.Db.Users.AnyAsync(cancellation).ConfigureAwait(false))
                    return null;
                var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
                scope.Db.OwnerLinks.Add(new OwnerLink { Hash = MakeToken.HashOf(secret), CreatedAt = scope.Now });
                return secret;
            },
            cancellationToken
        );

    public static async Task<bool> IsGoodAsync(Database database, string secret, CancellationToken cancellationToken)
    {
        var hash = MakeToken.HashOf(secret);
        var since = database.Clock.GetUtcNow() - Lifetime;
        await using var db = database.Read();
        return await db
                .OwnerLinks.AnyAsync(link => link.Hash == hash && link.UsedAt == null && link.CreatedAt > since, cancellationToken)
                .ConfigureAwait(false) && !await db.Users.AnyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uses the link up. False where it is no good, or somebody else was a moment quicker.</summary>
    public static Task<bool> TakeAsync(Database database, string secret, CancellationToken cancellationToken)
    {
        var hash = MakeToken.HashOf(secret);
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var since = scope.Now - Lifetime;
                DateTimeOffset? now = scope.Now;
                // One statement: of two that come at the same moment one touches the row.
                return await scope
                        .Db.OwnerLinks.Where(link => link.Hash == hash && link.UsedAt == null && link.CreatedAt > since)
                        .Where(_ => !scope.Db.Users.Any())
                        .ExecuteUpdateAsync(link => link.SetProperty(row => row.UsedAt, now), cancellation)
                        .ConfigureAwait(false) == 1;
            },
            cancellationToken
        );
    }

    /// <summary>The owner could not be made after all (a password too short): the link is good again.</summary>
    public static Task GiveBackAsync(Database database, string secret, CancellationToken cancellationToken)
    {
        var hash = MakeToken.HashOf(secret);
        return database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) =>
                scope
                    .Db.OwnerLinks.Where(link => link.Hash == hash)
                    .ExecuteUpdateAsync(link => link.SetProperty(row => row.UsedAt, (DateTimeOffset?)null), cancellation),
            cancellationToken
        );
    }
}
