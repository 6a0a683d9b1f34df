namespace Muhatap.Core.Events;

/// <summary>Something open pages may want to draw again. Sent after the commit, to whoever listens; losing one loses no data.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Id">Which one.</param>
public readonly record struct Change(ChangeKind Kind, long Id);
