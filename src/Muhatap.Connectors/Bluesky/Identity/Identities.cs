using System.Text.Json.Nodes;
using Muhatap.Connectors.Bluesky.Xrpc;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Bluesky.Identity;

/// <summary>Finds where accounts live and what they are called. One object a process, so that its caches serve everyone.</summary>
internal sealed class Identities(XrpcClient xrpc, TimeProvider clock)
{
    private readonly ExpiringCache<DidDocument> documents = new(20_000, TimeSpan.FromHours(12), TimeSpan.FromMinutes(2), clock);
    private readonly ExpiringCache<string> handles = new(20_000, TimeSpan.FromHours(12), TimeSpan.FromMinutes(2), clock);

    /// <summary>Profiles by DID, kept here so that a change the firehose tells of reaches them too.</summary>
    public ExpiringCache<Profile> Profiles { get; } = new(20_000, TimeSpan.FromHours(6), TimeSpan.FromMinutes(2), clock);

    /// <summary>The account changed: what is remembered of it is asked for anew.</summary>
    public void Forget(string did)
    {
        documents.Forget(did);
        Profiles.Forget(did);
    }

    /// <summary>The account's document, or null where it can't be had.</summary>
    public Task<DidDocument?> DocumentAsync(BlueskyOptions options, string did) =>
        documents.GetAsync(did, () => FindDocumentAsync(options, did));

    /// <summary>The DID behind a handle as our own server sees it, or null.</summary>
    public Task<string?> DidOfAsync(BlueskyOptions options, string handle) =>
        handles.GetAsync(HandleKey(options, handle), () => FindDidAsync(options, handle));

    /// <summary>As <see cref="DocumentAsync"/>, asked for now: what stands is not taken from memory where somebody proves who they are.</summary>
    public Task<DidDocument?> FreshDocumentAsync(BlueskyOptions options, string did)
    {
        documents.Forget(did);
        return DocumentAsync(options, did);
    }

    /// <summary>As <see cref="DidOfAsync"/>, asked for now.</summary>
    public Task<string?> FreshDidOfAsync(BlueskyOptions options, string handle)
    {
        handles.Forget(HandleKey(options, handle));
        return DidOfAsync(options, handle);
    }

    private static string HandleKey(BlueskyOptions options, string handle) => $"{options.Service} {handle}";

    private async Task<DidDocument?> FindDocumentAsync(BlueskyOptions options, string did)
    {
        var address =
            did.StartsWith("did:plc:", StringComparison.Ordinal) ? $"{options.Directory.TrimEnd('/')}/{Uri.EscapeDataString(did)}"
            : did.StartsWith("did:web:", StringComparison.Ordinal)
                ? $"https://{Uri.UnescapeDataString(did["did:web:".Length..])}/.well-known/did.json"
            : null;
        if (address is null)
            return null;
        try
        {
            return Read(did, await xrpc.GetAsync(address, CancellationToken.None).ConfigureAwait(false));
        }
        catch (XrpcException)
        {
            return null;
        }
    }

    private static DidDocument? Read(string did, JsonObject json)
    {
        // A document for somebody else is a mistake or worse.
        if (json.Text("id") != did)
            return null;
        var pds = (json["service"] as JsonArray)
            ?.OfType<JsonObject>()
            .FirstOrDefault(s => s.Text("id") is { } id && id.EndsWith("#atproto_pds", StringComparison.Ordinal))
            .Text("serviceEndpoint");
        var handle = (json["alsoKnownAs"] as JsonArray)
            ?.OfType<JsonValue>()
            .Select(v => v.TryGetValue<string>(out var text) ? text : null)
            .FirstOrDefault(t => t?.StartsWith("at://", StringComparison.Ordinal) == true)
            ?["at://".Length..];
        return pds is null ? null : new DidDocument(did, pds, handle);
    }

    private async Task<string?> FindDidAsync(BlueskyOptions options, string handle)
    {
        try
        {
            var answer = await xrpc.QueryAsync(
                    options.Service,
                    "com.atproto.identity.resolveHandle",
                    [("handle", handle)],
                    CancellationToken.None
                )
                .ConfigureAwait(false);
            return answer.Text("did");
        }
        catch (XrpcException)
        {
            return null;
        }
    }
}
