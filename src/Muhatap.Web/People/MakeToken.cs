using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Web.People;

/// <summary>Makes a personal access token. It is shown once; only its hash is kept.</summary>
internal static class MakeToken
{
    private const string Prefix = "mhp_";

    public static Task<string> RunAsync(
        Database database,
        UserId user,
        Role userRole,
        string name,
        Role role,
        DateTimeOffset? expiresAt,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new Refusal("token.name", "The token needs a name.", "name");
        if (role > userRole)
            throw new Refusal("token.role", "A token can't do more than its owner.", "role");
        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                scope.Db.AccessTokens.Add(
                    new AccessToken
                    {
                        Id = scope.Mint.Next<AccessTokenId>(),
                        UserId = user,
                        Name = name.Trim(),
                        Hash = HashOf(token),
                        Role = role,
                        CreatedAt = scope.Now,
                        ExpiresAt = expiresAt,
                    }
                );
                scope.Audit(user, "token.made", $"user/{user}", name);
                return Task.FromResult(token);
            },
            cancellationToken
        );
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
