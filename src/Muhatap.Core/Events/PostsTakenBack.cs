using Muhatap.Core.Ids;

namespace Muhatap.Core.Events;

/// <summary>Authors deleted these posts on their networks; what we hold of them goes too.</summary>
public sealed record PostsTakenBack(IReadOnlyList<PostId> Posts) : IRoomEvent;
