using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Live;

/// <summary>One stream of "this changed" for each browser; pages fetch what they show of it again, as who they are.</summary>
internal static class LiveSetup
{
    public static void MapLive(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/live",
                (Database database, IHostApplicationLifetime lifetime, CancellationToken cancellationToken) =>
                    TypedResults.ServerSentEvents(EventsAsync(database, lifetime.ApplicationStopping, cancellationToken))
            )
            .Needs(Permission.SignedIn)
            .ExcludeFromDescription();

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        Database database,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await foreach (var change in database.Changes.ListenAsync(either.Token).ConfigureAwait(false))
            yield return new SseItem<string>($"{change.Kind.ToString().ToLowerInvariant()} {change.Id}", "change");
    }
}
