using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Sources;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Collect;

/// <summary>Makes or changes a connection. A collector starts or restarts by itself.</summary>
public static class SaveSource
{
    /// <param name="id">Null makes a new one.</param>
    /// <param name="options">The connector's options as JSON, secrets already protected.</param>
    public static Task<SourceId> RunAsync(
        Database database,
        UserId? by,
        SourceId? id,
        string connector,
        string name,
        string options,
        bool isAddressed,
        bool isEnabled,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new Refusal("source.name", "The connection needs a name.", "name");
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                Source source;
                if (id is { } known)
                {
                    source =
                        await scope.Db.Sources.SingleOrDefaultAsync(row => row.Id == known, cancellation).ConfigureAwait(false)
                        ?? throw new Refusal("source.unknown", "There is no such connection.");
                }
                else
                {
                    source = new Source
                    {
                        Id = scope.Mint.Next<SourceId>(),
                        Connector = connector,
                        Name = name,
                        CreatedAt = scope.Now,
                    };
                    scope.Db.Sources.Add(source);
                }
                source.Name = name.Trim();
                source.Options = options;
                source.IsAddressed = isAddressed;
                source.IsEnabled = isEnabled;
                source.LastError = null;
                source.LastErrorAt = null;
                scope.Audit(by, "source.saved", $"source/{source.Id}", connector);
                scope.Changed(ChangeKind.Source, source.Id.Value);
                return source.Id;
            },
            cancellationToken
        );
    }
}
