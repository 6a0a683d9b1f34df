using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Muhatap.Connectors.Fetching;

/// <summary>
/// Tells addresses of the public Internet from all others, after the IANA special-purpose address registries (RFC 6890 and its
/// updates). IPv4 lists what is refused; IPv6 lists what is let through, because only 2000::/3 is handed out at all.
/// </summary>
internal static class PrivateAddress
{
    private static readonly IPNetwork[] RefusedV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this host
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT; one cloud's metadata address lies in it
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("168.63.129.16/32"), // a public address that is a cloud's metadata server
        IPNetwork.Parse("169.254.0.0/16"), // link-local; most clouds' metadata
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] RefusedV6 =
    [
        IPNetwork.Parse("2001::/23"), // Teredo, benchmarking, ORCHID
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"), // 6to4: an IPv4 address in disguise
        IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>NAT64: where IPv4 servers appear on a network that has only IPv6.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>True where nothing on the public Internet answers at <paramref name="address"/>.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        if (address.AddressFamily == AddressFamily.InterNetwork)
            return IsIn(RefusedV4, address);

        if (address.ScopeId != 0)
            return true;
        if (Nat64.Contains(address))
            return Is(EmbeddedV4(address));
        return !GlobalV6.Contains(address) || IsIn(RefusedV6, address);
    }

    private static bool IsIn(IPNetwork[] networks, IPAddress address)
    {
        foreach (var network in networks)
        {
            if (network.Contains(address))
                return true;
        }

        return false;
    }

    private static IPAddress EmbeddedV4(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        Span<byte> v4 = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(v4, BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        return new IPAddress(v4);
    }
}
