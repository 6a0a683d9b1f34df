namespace Muhatap.Core.People;

/// <summary>The one-time link with which the first owner is made. Only its hash is kept.</summary>
public sealed class OwnerLink
{
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
