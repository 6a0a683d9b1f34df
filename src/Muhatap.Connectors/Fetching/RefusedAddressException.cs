namespace Muhatap.Connectors.Fetching;

/// <summary>A host name led to an address that connectors may not reach.</summary>
internal sealed class RefusedAddressException(string host)
    : IOException($"{host} is on a private network. If it should be reached, allow private addresses in Settings.");
