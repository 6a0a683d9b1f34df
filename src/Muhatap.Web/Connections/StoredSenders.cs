using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Reply;
using Muhatap.Connectors.Catalogue;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Sources;
using Muhatap.Store;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Connections;

/// <summary>Senders of stored connections, from the catalogue.</summary>
internal sealed class StoredSenders(Database database, IServiceProvider services, ConnectionSecrets secrets) : ISenders
{
    public async ValueTask<(SourceId Source, IReplySender Sender)?> ForAsync(
        MuhatapDb db,
        string network,
        SourceId? source,
        CancellationToken cancellationToken
    )
    {
        var codes = ConnectorCatalogue
            .All.Where(connector => connector.Network == network && connector.Can(Abilities.Reply))
            .Select(connector => connector.Code)
            .ToList();
        if (codes.Count == 0)
            return null;
        var candidates = await db
            .Sources.AsNoTracking()
            .Where(row => row.IsEnabled && codes.Contains(row.Connector))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var candidate in candidates.OrderByDescending(row => row.Id == source))
        {
            if (Make(candidate) is { } sender)
                return (candidate.Id, sender);
        }
        return null;
    }

    public async ValueTask<IReplySender?> OfAsync(SourceId source, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var row = await db.Sources.SingleOrDefaultAsync(row => row.Id == source && row.IsEnabled, cancellationToken).ConfigureAwait(false);
        return row is null ? null : Make(row);
    }

    private IReplySender? Make(Source source) =>
        ConnectorCatalogue.Find(source.Connector) is null
            ? null
            : ConnectorCatalogue.CreateSender(source.Connector, secrets.Reveal(source.Options), services);
}
