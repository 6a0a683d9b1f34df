using Muhatap.Core.Events;

namespace Muhatap.Store.Writer;

/// <summary>What a room does, in the same transaction, when another tells it something.</summary>
public interface IRoomEventHandler
{
    ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken);
}
