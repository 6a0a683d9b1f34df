namespace Muhatap.Connectors.Rss;

internal static class WebAddress
{
    /// <summary>Longer addresses carry data, not places.</summary>
    private const int MaxLength = 2000;

    /// <summary>The absolute http(s) address, or null where it is none.</summary>
    public static string? Resolve(string? address, Uri? baseAddress)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > MaxLength)
            return null;
        var trimmed = address.Trim();
        // On Unix an absolute path is an absolute file URI; here it is relative to its site.
        var absolute =
            !trimmed.StartsWith('/') && Uri.TryCreate(trimmed, UriKind.Absolute, out var whole) ? whole
            : baseAddress is not null && Uri.TryCreate(baseAddress, trimmed, out var joined) ? joined
            : null;
        return absolute is { Scheme: "http" or "https" } ? absolute.AbsoluteUri : null;
    }
}
