using Microsoft.EntityFrameworkCore;
using Muhatap.Connectors.Bluesky.SignIn;
using Muhatap.Connectors.Catalogue;
using Muhatap.Store;

namespace Muhatap.Web.Connections;

/// <summary>Sign-ins on networks, looked up where the stored connection says; on the public network where there is none.</summary>
internal sealed class StoredSignIns(Database database, IServiceProvider services, ConnectionSecrets secrets)
{
    public async Task<BlueskySignIn> BlueskyAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var options = await db
            .Sources.AsNoTracking()
            .Where(row => row.IsEnabled && row.Connector == SignIns.BlueskyCode)
            .OrderBy(row => row.Id)
            .Select(row => row.Options)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return SignIns.Bluesky(options is null ? null : secrets.Reveal(options), services);
    }
}
