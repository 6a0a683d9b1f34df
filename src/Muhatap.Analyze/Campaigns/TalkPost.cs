using Muhatap.Core.Ids;
using Muhatap.Core.Readings;

namespace Muhatap.Analyze.Campaigns;

/// <summary>A post in which somebody else speaks of a company.</summary>
/// <param name="Folded">Its text, folded.</param>
public sealed record TalkPost(PostId Id, DateTimeOffset At, string Folded, Sentiment Sentiment, Intent Intent);
