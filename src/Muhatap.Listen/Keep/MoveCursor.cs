using Muhatap.Core.Walk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>The source's cursor moves with the batch it brought, in the same transaction, and its counts with it.</summary>
public sealed class MoveCursor : IBatchStep
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        if (batch.SourceId is not { } source)
            return;
        long kept = batch.Posts.Count(post => post.IsKept);
        long passed = batch.Posts.Count(post => post.IsPassed);
        await scope
            .ExecuteAsync(
                "update source set cursor = coalesce(@cursor, cursor), kept = kept + @kept, passed = passed + @passed, last_ok_at = @now where id = @id",
                [
                    scope.Dialect.Value("cursor", batch.Cursor),
                    scope.Dialect.Value("kept", kept),
                    scope.Dialect.Value("passed", passed),
                    scope.Dialect.Value("now", scope.Now.ToUnixTimeMilliseconds()),
                    scope.Dialect.Value("id", source.Value),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
