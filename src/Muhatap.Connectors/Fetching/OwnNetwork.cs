using System.Net;
using System.Net.Sockets;

namespace Muhatap.Connectors.Fetching;

/// <summary>
/// Addresses of this machine and of a company's own network: loopback, RFC 1918, and IPv6 unique local (RFC 4193). Link-local is not among
/// them: behind it stand the metadata servers of clouds, and nobody's programs.
/// </summary>
internal static class OwnNetwork
{
    private static readonly IPNetwork[] Own =
    [
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("::1/128"),
        IPNetwork.Parse("fc00::/7"),
    ];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && Array.Exists(Own, network => network.Contains(address));
    }
}
