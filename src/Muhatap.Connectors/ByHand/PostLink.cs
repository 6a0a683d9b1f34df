using System.Diagnostics.CodeAnalysis;

namespace Muhatap.Connectors.ByHand;

/// <summary>What the address of a post tells of it.</summary>
/// <param name="Network">Code of the network in <see cref="HandNetworks"/>.</param>
/// <param name="ExternalId">The network's own id of the post; a comment's is <c>post/comment</c>.</param>
/// <param name="Author">The author's handle, where the address holds it.</param>
/// <param name="Url">The address without what only tracks its reader.</param>
public sealed record PostLink(string Network, string ExternalId, string? Author, string Url)
{
    private const int MaxLength = 2000;

    /// <summary>Query fields that name the post; all others are somebody's tracking.</summary>
    private static readonly string[] NamingFields = ["v", "lc", "story_fbid", "id", "fbid", "comment_id", "commentUrn"];

    /// <summary>Reads a pasted address of a post on a network of <see cref="HandNetworks"/>. False where it is no such address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PostLink? link)
    {
        link = null;
        var pasted = text?.Trim();
        if (string.IsNullOrEmpty(pasted) || pasted.Length > MaxLength)
            return false;
        if (!pasted.Contains("://", StringComparison.Ordinal))
            pasted = "https://" + pasted;
        if (!Uri.TryCreate(pasted, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return false;

        var host = uri.IdnHost.ToLowerInvariant();
        var address = Uri.UnescapeDataString(uri.AbsolutePath) + Uri.UnescapeDataString(uri.Query);
        foreach (var network in HandNetworks.All)
        {
            if (Array.Exists(network.Hosts, h => host == h || host.EndsWith("." + h, StringComparison.Ordinal)))
            {
                link = Read(network, uri, address);
                return link is not null;
            }
        }

        return false;
    }

    private static PostLink? Read(HandNetwork network, Uri uri, string address)
    {
        foreach (var form in network.Forms)
        {
            var match = form.Match(address);
            if (!match.Success)
                continue;
            var id = match.Groups["id"].Value;
            if (match.Groups["comment"].Success)
                id += "/" + match.Groups["comment"].Value;
            var author = match.Groups["author"].Success ? match.Groups["author"].Value : null;
            return new PostLink(network.Code, id, author, Clean(uri));
        }

        return null;
    }

    private static string Clean(Uri uri)
    {
        var kept = uri
            .Query.TrimStart('?')
            .Split('&')
            .Where(field => Array.Exists(NamingFields, n => field.StartsWith(n + "=", StringComparison.Ordinal)));
        var query = string.Join('&', kept);
        return $"https://{uri.IdnHost}{uri.AbsolutePath}{(query.Length > 0 ? "?" + query : "")}";
    }
}
