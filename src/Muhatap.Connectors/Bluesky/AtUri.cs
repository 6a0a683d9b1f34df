using System.Diagnostics.CodeAnalysis;

namespace Muhatap.Connectors.Bluesky;

/// <summary><c>at://AUTHORITY/COLLECTION/RKEY</c>: the name of one record.</summary>
internal sealed record AtUri(string Authority, string Collection, string Key)
{
    /// <summary>Short name of the network whose posts are named so.</summary>
    public const string Network = "bluesky";

    public const string Post = "app.bsky.feed.post";

    public static bool TryParse(string? text, [NotNullWhen(true)] out AtUri? uri)
    {
        uri = null;
        if (text is null || text.Length > 1000 || !text.StartsWith("at://", StringComparison.Ordinal))
            return false;
        var parts = text["at://".Length..].Split('/');
        if (parts.Length != 3 || Array.Exists(parts, p => p.Length == 0))
            return false;
        uri = new(parts[0], parts[1], parts[2]);
        return true;
    }

    /// <summary>Where a person reads the post, or null for a record that is no post.</summary>
    public string? WebAddress => Collection == Post ? $"https://bsky.app/profile/{Authority}/post/{Key}" : null;

    public override string ToString() => $"at://{Authority}/{Collection}/{Key}";
}
