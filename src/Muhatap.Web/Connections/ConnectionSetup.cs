using Muhatap.Act.Reply;
using Muhatap.Connectors.Catalogue;
using Muhatap.Listen.Collect;

namespace Muhatap.Web.Connections;

internal static class ConnectionSetup
{
    /// <param name="allowPrivateAddresses">Lets connectors reach this machine and its network; for tests and for servers inside a company.</param>
    public static IServiceCollection AddConnections(this IServiceCollection services, bool allowPrivateAddresses)
    {
        services.AddConnectors(fetching => fetching.AllowPrivateAddresses = allowPrivateAddresses);
        services.AddSingleton<ConnectionSecrets>();
        services.AddSingleton<IReaders, StoredReaders>();
        services.AddSingleton<ISenders, StoredSenders>();
        return services;
    }
}
