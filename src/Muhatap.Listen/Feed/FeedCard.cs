namespace Muhatap.Listen.Feed;

/// <summary>A post of a feed, standing for its reposts and near-copies.</summary>
/// <param name="Others">How many more like it the feed holds; counted up to <see cref="ReadCards.MostCounted"/>.</param>
/// <param name="Alike">What finds all of them (<see cref="FeedRequest.Alike"/>); empty where there are no others.</param>
public sealed record FeedCard(FeedRow Row, int Others, IReadOnlyList<long> Alike);
