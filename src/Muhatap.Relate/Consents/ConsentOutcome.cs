namespace Muhatap.Relate.Consents;

/// <summary>What became of a batch of consents.</summary>
/// <param name="Written">Rows that were new.</param>
/// <param name="Same">Rows that were known already.</param>
/// <param name="Waiting">Rows kept for an address nobody on record has yet.</param>
/// <param name="Refused">Index of each row that could not be taken, with the reason.</param>
public sealed record ConsentOutcome(int Written, int Same, int Waiting, IReadOnlyList<(int Index, string Reason)> Refused);
