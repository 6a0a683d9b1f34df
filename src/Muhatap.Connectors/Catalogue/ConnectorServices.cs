using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Muhatap.Connectors.Bluesky.Identity;
using Muhatap.Connectors.Bluesky.Xrpc;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Connectors.Catalogue;

public static class ConnectorServices
{
    /// <summary>Adds what the catalogue's readers and senders share: the way out, signed-in sessions, what is known of accounts.</summary>
    public static IServiceCollection AddConnectors(this IServiceCollection services, Action<FetchingOptions>? configure = null)
    {
        services.AddOutgoingHttp(configure);
        services.TryAddSingleton<XrpcClient>();
        services.TryAddSingleton<Sessions>();
        services.TryAddSingleton<Identities>();
        return services;
    }
}
