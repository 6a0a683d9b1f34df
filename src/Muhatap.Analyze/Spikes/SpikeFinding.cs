namespace Muhatap.Analyze.Spikes;

/// <summary>One series that is not as usual.</summary>
/// <param name="Chance">That the usual brings so many.</param>
/// <param name="Probability">That it is something else than the usual.</param>
internal sealed record SpikeFinding(SpikeSeries Series, DateTimeOffset From, double Chance, double Probability);
