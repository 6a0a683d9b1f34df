using Muhatap.Connectors.Bluesky.Xrpc;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Bluesky.Identity;

/// <summary>
/// The profile behind a DID: its directory entry says where it lives and what it claims to be called, its own server what it shows of
/// itself. A handle counts only where it leads back to the DID: anyone can claim to be called like a customer, or like us.
/// </summary>
internal sealed class ProfileResolver(BlueskyOptions options, XrpcClient xrpc, Identities identities) : IProfileResolver
{
    public string Network => AtUri.Network;

    public async ValueTask<Profile?> ResolveAsync(string externalId, CancellationToken cancellationToken)
    {
        try
        {
            // The search goes on without the caller, and the next one finds it.
            return await identities
                .Profiles.GetAsync(externalId, () => FindAsync(externalId))
                .WaitAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<Profile?> FindAsync(string did)
    {
        if (await identities.DocumentAsync(options, did).ConfigureAwait(false) is not { } document)
            return null;
        var handle = document.ClaimedHandle;
        if (handle is null || await identities.DidOfAsync(options, handle).ConfigureAwait(false) != did)
            handle = did;
        try
        {
            var record = await xrpc.QueryAsync(
                    document.Pds,
                    "com.atproto.repo.getRecord",
                    [("repo", did), ("collection", "app.bsky.actor.profile"), ("rkey", "self")],
                    CancellationToken.None
                )
                .ConfigureAwait(false);
            var value = record.Object("value");
            return new Profile(did, handle, Shown(value.Text("displayName"), 640), Shown(value.Text("description"), 2560));
        }
        catch (XrpcException e) when (e.IsGone)
        {
            // Many accounts never write a profile.
            return new Profile(did, handle);
        }
        catch (XrpcException)
        {
            return null;
        }
    }

    /// <summary>The lexicon's own limits, which a foreign server need not have kept.</summary>
    private static string? Shown(string? text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= limit ? text.Trim()
        : text[..limit].Trim();
}
