namespace Muhatap.Connectors.Fetching;

/// <summary>What outgoing requests may do. One object a process, read at every connection, so that a change in Settings takes effect at once.</summary>
public sealed class FetchingOptions
{
    /// <summary>
    /// True lets connectors reach private, loopback and link-local addresses. Off by default: an address somebody types into a form
    /// must not reach the machine's own services.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Sent with every request; some servers refuse a client that does not name itself.</summary>
    public string UserAgent { get; set; } = "Muhatap/0.1";

    /// <summary>From the request to the response's headers.</summary>
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
