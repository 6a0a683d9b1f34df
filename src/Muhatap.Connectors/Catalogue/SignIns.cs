using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Bluesky;
using Muhatap.Connectors.Bluesky.Identity;
using Muhatap.Connectors.Bluesky.SignIn;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Connectors.Catalogue;

/// <summary>Networks on which somebody can prove to us that an account is theirs.</summary>
public static class SignIns
{
    /// <summary>Connector whose options say where the network's accounts are looked up.</summary>
    public const string BlueskyCode = "bluesky";

    /// <param name="optionsJson">Plain options of a connection; null: the public network.</param>
    /// <param name="services">Where <see cref="ConnectorServices.AddConnectors"/> was called.</param>
    public static BlueskySignIn Bluesky(string? optionsJson, IServiceProvider services)
    {
        var options = OptionsJson.As<BlueskyOptions>(OptionsJson.Read(BlueskyConnector.Entry, optionsJson ?? "{}"));
        var call = new OAuthCall(services.GetRequiredService<IHttpClientFactory>(), services.GetRequiredService<TimeProvider>());
        return new BlueskySignIn(
            new AccountServers(
                options,
                services.GetRequiredService<Identities>(),
                call,
                services.GetRequiredService<FetchingOptions>().AllowPrivateAddresses
            ),
            call
        );
    }
}
