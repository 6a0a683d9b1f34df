using Muhatap.Core.Readings;

namespace Muhatap.Core.Events;

/// <summary>People corrected what was read: rollups, topics and conversations follow.</summary>
public sealed record ReadingsCorrected(IReadOnlyList<(PostReading Before, PostReading After)> Readings) : IRoomEvent;
