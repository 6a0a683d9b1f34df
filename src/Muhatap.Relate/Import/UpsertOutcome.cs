namespace Muhatap.Relate.Import;

/// <summary>What became of a batch of customer rows.</summary>
/// <param name="Refused">Index of each row that could not be taken, with the reason.</param>
public sealed record UpsertOutcome(int Made, int Changed, int Same, IReadOnlyList<(int Index, string Reason)> Refused);
