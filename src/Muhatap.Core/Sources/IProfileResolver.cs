namespace Muhatap.Core.Sources;

/// <summary>Finds the profile behind a network's own account id, for networks whose posts carry only that. Only called for posts that are kept.</summary>
public interface IProfileResolver
{
    string Network { get; }

    /// <summary>The profile, or null where it can't be had within the caller's time.</summary>
    ValueTask<Profile?> ResolveAsync(string externalId, CancellationToken cancellationToken);
}
