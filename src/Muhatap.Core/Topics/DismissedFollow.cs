using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>An account that was proposed to be followed and isn't wanted: it is not proposed again.</summary>
public sealed class DismissedFollow
{
    public required string Network { get; init; }

    /// <summary>As edges name it.</summary>
    public required string Key { get; init; }

    public required UserId UserId { get; init; }

    public required DateTimeOffset At { get; init; }
}
