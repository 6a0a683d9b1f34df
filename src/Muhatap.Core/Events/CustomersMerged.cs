using Muhatap.Core.Ids;

namespace Muhatap.Core.Events;

/// <summary>Two customers became one: what stood with <paramref name="From"/> stands with <paramref name="Into"/>.</summary>
public sealed record CustomersMerged(MergeId Merge, CustomerId From, CustomerId Into, UserId? By) : IRoomEvent;
