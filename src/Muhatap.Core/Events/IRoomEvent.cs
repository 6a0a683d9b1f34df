namespace Muhatap.Core.Events;

/// <summary>What one room tells the others, in the transaction in which it happens.</summary>
public interface IRoomEvent;
