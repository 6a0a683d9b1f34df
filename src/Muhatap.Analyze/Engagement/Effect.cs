namespace Muhatap.Analyze.Engagement;

/// <summary>How much one property of a post goes with more or less engagement, all others held equal.</summary>
/// <param name="Factor">What kind of property.</param>
/// <param name="Level">Which one: a network, a subject's code, an hour, a weekday, a content type's name.</param>
/// <param name="Posts">How many had it.</param>
/// <param name="Times">Engagement (and one) as a multiple of the average post's of this factor: 1.5 is half as much again.</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="High">The upper end.</param>
public sealed record Effect(EffectFactor Factor, string Level, int Posts, double Times, double Low, double High)
{
    /// <summary>The interval does not hold "no difference".</summary>
    public bool IsClear => Low > 1 || High < 1;
}
