namespace Muhatap.Core.Sources;

/// <summary>Brings one web page from an address that somebody wrote in a profile. Public addresses only, bounded in bytes and time.</summary>
public interface IPageReader
{
    /// <summary>The page's text, or null where it can't be had. Only a cancellation throws.</summary>
    Task<string?> ReadAsync(string address, CancellationToken cancellationToken);
}
