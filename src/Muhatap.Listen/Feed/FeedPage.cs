namespace Muhatap.Listen.Feed;

/// <summary>A page of posts.</summary>
/// <param name="Next">The next page is what is before this place; null where nothing follows, or where the order has no places. A page that
/// is not full has a next one where a query was asked of so many posts that going on is for the next page.</param>
public sealed record FeedPage(IReadOnlyList<FeedRow> Rows, (long At, long Id)? Next);
