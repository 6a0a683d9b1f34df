using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Muhatap.Connectors.Fetching;

/// <summary>The one way out. All clients carry the private-address guard, a User-Agent and time limits, and keep no cookies.</summary>
internal static class OutgoingHttp
{
    /// <summary>The client for reading what somebody's URL leads to: follows up to five redirects.</summary>
    public const string Fetch = "muhatap-fetch";

    /// <summary>The client for calls to an API: follows no redirect, so that credentials and bodies go where they were meant to.</summary>
    public const string Call = "muhatap-call";

    /// <summary>The client for a language model out of the house: as <see cref="Call"/>, with the patience such a server needs before it begins to answer.</summary>
    public const string Model = "muhatap-model";

    /// <summary>The client for a language model of one's own: reaches this machine and the company's network, and nothing else (<see cref="OwnNetwork"/>).</summary>
    public const string ModelInside = "muhatap-model-inside";

    public static IServiceCollection AddOutgoingHttp(this IServiceCollection services, Action<FetchingOptions>? configure = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ =>
        {
            var options = new FetchingOptions();
            configure?.Invoke(options);
            return options;
        });
        services.AddClient(Fetch, redirects: true);
        services.AddClient(Call, redirects: false);
        // Whoever calls them sets the limit.
        services.AddClient(Model, redirects: false, timeout: Timeout.InfiniteTimeSpan);
        services.AddClient(ModelInside, redirects: false, OwnNetwork.Is, Timeout.InfiniteTimeSpan);
        return services;
    }

    /// <param name="reaches">Which addresses may be connected to; null: as the options say.</param>
    /// <param name="timeout">Until the headers come; null: as the options say.</param>
    private static void AddClient(
        this IServiceCollection services,
        string name,
        bool redirects,
        Func<IPAddress, bool>? reaches = null,
        TimeSpan? timeout = null
    ) =>
        services
            .AddHttpClient(name)
            // Request lines would carry people's handles into the log.
            .RemoveAllLoggers()
            .ConfigureHttpClient(
                (provider, client) =>
                {
                    var options = provider.GetRequiredService<FetchingOptions>();
                    client.Timeout = timeout ?? options.HeadersTimeout;
                    client.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
                }
            )
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = (
                    reaches is null ? new GuardedConnect(provider.GetRequiredService<FetchingOptions>()) : new GuardedConnect(reaches)
                ).ConnectAsync,
                // A proxy would resolve names itself, behind the guard's back.
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = redirects,
                MaxAutomaticRedirections = 5,
                AutomaticDecompression = DecompressionMethods.All,
                MaxResponseHeadersLength = 64,
                ConnectTimeout = TimeSpan.FromSeconds(15),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
}
