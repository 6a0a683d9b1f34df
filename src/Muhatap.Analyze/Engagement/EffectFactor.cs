namespace Muhatap.Analyze.Engagement;

/// <summary>What may move people.</summary>
public enum EffectFactor
{
    Content,
    Subject,
    Network,
    Weekday,
    Hour,
}
