using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Live;

/// <summary>
/// One stream of "this changed" for each browser; pages fetch what they show of it again, as who they are. A page says as of when
/// it was drawn, so that nothing is missed between that and its listening, or while the stream was broken.
/// </summary>
internal static class LiveSetup
{
    public static void MapLive(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/live",
                (Database database, IHostApplicationLifetime lifetime, CancellationToken cancellationToken, long? since = null) =>
                    TypedResults.ServerSentEvents(
                        EventsAsync(database, since ?? database.Changes.Count, lifetime.ApplicationStopping, cancellationToken)
                    )
            )
            .Needs(Permission.SignedIn)
            .ExcludeFromDescription();

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        Database database,
        long since,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await foreach (var change in database.Changes.ListenAsync(since, either.Token).ConfigureAwait(false))
            yield return new SseItem<string>($"{change.Kind.ToString().ToLowerInvariant()} {change.Id}", "change");
    }
}
