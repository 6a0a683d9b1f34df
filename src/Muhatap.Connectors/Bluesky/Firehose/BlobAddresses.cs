namespace Muhatap.Connectors.Bluesky.Firehose;

/// <summary>Where an image or film of a post can be fetched: on Bluesky's own network its CDN, elsewhere the server that told of it.</summary>
internal sealed class BlobAddresses
{
    private readonly string? server;

    /// <param name="firehose">ws or wss address of what is listened to.</param>
    public BlobAddresses(Uri firehose)
    {
        if (firehose.Host is not "bsky.network" && !firehose.Host.EndsWith(".bsky.network", StringComparison.OrdinalIgnoreCase))
            server = $"{(firehose.Scheme is "ws" ? "http" : "https")}://{firehose.Authority}";
    }

    public string Image(string did, string cid) =>
        server is null ? $"https://cdn.bsky.app/img/feed_fullsize/plain/{did}/{cid}@jpeg" : Blob(did, cid);

    /// <summary>The film itself where it can be had, on Bluesky's own network a picture of it.</summary>
    public string Video(string did, string cid) =>
        server is null ? $"https://video.bsky.app/watch/{did}/{cid}/thumbnail.jpg" : Blob(did, cid);

    private string Blob(string did, string cid) => $"{server}/xrpc/com.atproto.sync.getBlob?did={Uri.EscapeDataString(did)}&cid={cid}";
}
