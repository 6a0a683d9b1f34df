namespace Muhatap.Core.Sources;

/// <summary>What a network shows of an account.</summary>
public sealed record Profile(string ExternalId, string Handle, string? DisplayName = null, string? Bio = null, long? Followers = null);
