using System.Net;
using System.Net.Sockets;

namespace Muhatap.Connectors.Fetching;

/// <summary>
/// Opens the connections of every outgoing request. The check is made here, on the address that is really connected to, because a
/// check of the URL beforehand can be deceived: by a redirect, or by a name that resolves differently the second time.
/// </summary>
/// <param name="reaches">Which addresses may be connected to.</param>
internal sealed class GuardedConnect(Func<IPAddress, bool> reaches)
{
    /// <summary>Public addresses; private ones too where the installation allows them.</summary>
    public GuardedConnect(FetchingOptions options)
        : this(address => options.AllowPrivateAddresses || !PrivateAddress.Is(address)) { }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        var allowed = Array.FindAll(addresses, address => reaches(address));
        if (allowed.Length == 0)
            throw addresses.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new RefusedAddressException(host);

        SocketException? last = null;
        foreach (var address in allowed)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancellationToken).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                last = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last!;
    }
}
