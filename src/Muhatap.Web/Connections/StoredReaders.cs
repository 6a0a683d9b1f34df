using Muhatap.Connectors.Catalogue;
using Muhatap.Core.Sources;
using Muhatap.Listen.Collect;

namespace Muhatap.Web.Connections;

/// <summary>Readers for stored connections, from the catalogue.</summary>
internal sealed class StoredReaders(IServiceProvider services, ConnectionSecrets secrets) : IReaders
{
    public ISourceReader? For(Source source) =>
        ConnectorCatalogue.Find(source.Connector) is null
            ? null
            : ConnectorCatalogue.CreateReader(source.Connector, secrets.Reveal(source.Options), services);

    public IProfileResolver? ProfilesOf(Source source) =>
        ConnectorCatalogue.CreateProfileResolver(source.Connector, secrets.Reveal(source.Options), services);

    public string NetworkOf(Source source) => ConnectorCatalogue.Find(source.Connector)?.Network ?? source.Connector;
}
