using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Tests.Connectors;

/// <summary>The product's own way out, with private addresses allowed, as tests on 127.0.0.1 need it.</summary>
internal static class Outgoing
{
    public static ServiceProvider Services(Action<FetchingOptions>? configure = null) =>
        new ServiceCollection()
            .AddOutgoingHttp(options =>
            {
                options.AllowPrivateAddresses = true;
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
}
