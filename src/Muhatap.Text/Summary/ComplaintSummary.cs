using Muhatap.Core.Readings;

namespace Muhatap.Text.Summary;

/// <summary>A long complaint in three lines of its own words.</summary>
/// <param name="Happened">The sentence that says best what happened.</param>
/// <param name="Wanted">The sentence that says what the writer wants; null where none does.</param>
/// <param name="Detail">The sentence with the figures (money, dates, numbers) the other two leave out; null where nothing is left.</param>
/// <param name="Figures">Every amount and date named in the whole text, in its order, each once.</param>
public sealed record ComplaintSummary(TextSpan Happened, TextSpan? Wanted, TextSpan? Detail, IReadOnlyList<Entity> Figures);
