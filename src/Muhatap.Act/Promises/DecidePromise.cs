using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Promises;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Promises;

/// <summary>One of us says what became of a promise, or by when it is to be kept after all.</summary>
public static class DecidePromise
{
    /// <exception cref="Refusal"><c>promise.unknown</c>.</exception>
    public static Task RunAsync(Database database, UserId by, PromiseId id, PromiseState state, CancellationToken cancellationToken) =>
        ChangeAsync(
            database,
            by,
            id,
            (promise, now) => promise.Decide(state, by, now),
            $"promise.{state}".ToLowerInvariant(),
            cancellationToken
        );

    /// <param name="until">Null: no time was promised.</param>
    /// <exception cref="Refusal"><c>promise.unknown</c>.</exception>
    public static Task MoveAsync(Database database, UserId by, PromiseId id, DateTimeOffset? until, CancellationToken cancellationToken) =>
        ChangeAsync(
            database,
            by,
            id,
            (promise, now) =>
            {
                promise.DueAt = until;
                promise.Decide(PromiseState.Open, by, now);
            },
            "promise.moved",
            cancellationToken
        );

    private static Task ChangeAsync(
        Database database,
        UserId by,
        PromiseId id,
        Action<Promise, DateTimeOffset> change,
        string what,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var promise =
                    await scope.Db.Promises.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("promise.unknown", "There is no such promise: the answer it stood in is gone.");
                change(promise, scope.Now);
                scope.Audit(by, what, $"promise/{id}");
            },
            cancellationToken
        );
}
