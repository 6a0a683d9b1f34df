using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Store.Mapping;

namespace Muhatap.Act.Reply;

/// <summary>Finds the connection an answer can leave through. The program implements it over its connectors; tests over a network of their own.</summary>
public interface ISenders
{
    /// <summary>The sender of the connection that brought the post, else of any enabled connection to its network, else null: then it is answered by hand.</summary>
    ValueTask<(SourceId Source, IReplySender Sender)?> ForAsync(
        MuhatapDb db,
        string network,
        SourceId? source,
        CancellationToken cancellationToken
    );

    /// <summary>The sender of one connection, or null where it was removed or switched off.</summary>
    ValueTask<IReplySender?> OfAsync(SourceId source, CancellationToken cancellationToken);
}
