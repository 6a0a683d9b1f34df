namespace Muhatap.Core.Events;

/// <summary>We spoke on a network through this account: what it says is ours and never a complaint.</summary>
/// <param name="Key">The network's own id of the account.</param>
public sealed record SpokeAs(string Network, string Key) : IRoomEvent;
