namespace Muhatap.Analyze.Spikes;

/// <summary>More people speak at once than this hour of the week explains.</summary>
/// <param name="At">When it was noticed: nothing later was used.</param>
/// <param name="From">When it began, as seen at <paramref name="At"/>.</param>
/// <param name="Observed">People who spoke since <paramref name="From"/>, each once an hour.</param>
/// <param name="Expected">How many are usual in that time.</param>
/// <param name="Probability">That this is no chance, between 0 and 1.</param>
/// <param name="Severity">0: as usual; 1: a hundred times as many. Logarithmic.</param>
/// <param name="PerHour">People an hour over the last quarter of an hour.</param>
/// <param name="Growth">The last quarter of an hour divided by the one before.</param>
/// <param name="About">The series that raised it: <c>all</c>, <c>negative</c>, or <c>negative:SUBJECT</c>.</param>
/// <param name="Words">What is said now and was not said before, most telling first.</param>
/// <param name="Accounts">Who speaks most.</param>
public sealed record SpikeAlarm(
    SpikeNews News,
    DateTimeOffset At,
    DateTimeOffset From,
    int Observed,
    double Expected,
    double Probability,
    double Severity,
    double PerHour,
    double Growth,
    string About,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Accounts
);
