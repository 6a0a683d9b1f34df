using Muhatap.Core.Ids;

namespace Muhatap.Core.Readings;

/// <summary>Somebody said what one part of a post's reading really is.</summary>
public sealed class ReadingCorrection
{
    public required CorrectionId Id { get; init; }

    public required PostId PostId { get; init; }

    public required UserId UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReadingAspect Aspect { get; init; }

    /// <summary>What stood there, as <see cref="PostReading.State"/> gives it.</summary>
    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>When it was taken back, or null: it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    public UserId? UndoneBy { get; set; }
}
