using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Muhatap.Connectors.Bluesky.SignIn;

namespace Muhatap.Web.Connections;

/// <summary>
/// Where the world reaches our public pages: what the installation's setting says (<c>PublicAddress=https://destek.sirket.example</c>), never
/// what a request claims. Without it only a browser on this machine can be sent away and find its way back.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    public const string Setting = "PublicAddress";

    /// <summary>As the installation says it; null where it says nothing.</summary>
    public string? Configured => string.IsNullOrWhiteSpace(configuration[Setting]) ? null : configuration[Setting]!.Trim();

    /// <summary>Who we are to networks where people sign in; null where the address is neither https nor this machine's.</summary>
    public SignInClient? Client
    {
        get
        {
            var text = Configured ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
                return null;
            // Networks send back to the number only, because a name may be pointed elsewhere.
            return SignInClient.Of(uri.Host == "localhost" ? new UriBuilder(uri) { Host = "127.0.0.1" }.Uri : uri);
        }
    }

    /// <summary>The same for one visitor: who comes from elsewhere is not sent to an address of this machine.</summary>
    public SignInClient? ClientFor(HttpRequest request) =>
        Client is { } client && (!client.IsLocal || request.Host.Host is "localhost" or "127.0.0.1") ? client : null;
}
