using System.Text.Json.Nodes;

namespace Muhatap.Connectors.Bluesky.Replies;

/// <summary>The post that is answered, by name and content hash, and the one its thread began with.</summary>
internal sealed record ParentPost(string Uri, string Cid, string RootUri, string RootCid)
{
    /// <summary>app.bsky.feed.post#replyRef.</summary>
    public JsonObject ToReplyRef() =>
        new()
        {
            ["root"] = new JsonObject { ["uri"] = RootUri, ["cid"] = RootCid },
            ["parent"] = new JsonObject { ["uri"] = Uri, ["cid"] = Cid },
        };
}
