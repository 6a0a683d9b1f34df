using Muhatap.Core.Accounts;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;

namespace Muhatap.Listen.Feed;

/// <summary>A post with who wrote it and what was read.</summary>
public sealed record FeedRow(Post Post, Account Account, PostReading Reading);
