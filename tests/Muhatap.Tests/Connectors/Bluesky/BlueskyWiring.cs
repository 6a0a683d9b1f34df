using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Bluesky;
using Muhatap.Connectors.Bluesky.Firehose;
using Muhatap.Connectors.Bluesky.Identity;
using Muhatap.Connectors.Bluesky.Replies;
using Muhatap.Connectors.Bluesky.Xrpc;
using Muhatap.Connectors.Fetching;
using Muhatap.Core.Outbound;
using Muhatap.Core.Sources;

namespace Muhatap.Tests.Connectors.Bluesky;

/// <summary>The connector's parts put together by hand, for tests that need one of them with a server of their own.</summary>
internal sealed class BlueskyWiring : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public BlueskyWiring(TimeProvider? clock = null, bool allowPrivateAddresses = true)
    {
        services = Outgoing.Services(o => o.AllowPrivateAddresses = allowPrivateAddresses);
        Clock = clock ?? TimeProvider.System;
        Xrpc = new XrpcClient(services.GetRequiredService<IHttpClientFactory>(), Clock);
        Sessions = new Sessions(Xrpc);
        Identities = new Identities(Xrpc, Clock);
    }

    public TimeProvider Clock { get; }

    public XrpcClient Xrpc { get; }

    public Sessions Sessions { get; }

    public Identities Identities { get; }

    public FirehoseReader Reader(BlueskyOptions options) =>
        new(
            options,
            services.GetRequiredService<IHttpMessageHandlerFactory>(),
            services.GetRequiredService<FetchingOptions>(),
            Clock,
            Identities.Forget
        );

    public IReplySender Sender(BlueskyOptions options) => new BlueskySender(options, Xrpc, Sessions, Identities);

    public IProfileResolver Profiles(BlueskyOptions options) => new ProfileResolver(options, Xrpc, Identities);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>Reads until <paramref name="isEnough"/> of all deliveries so far, and gives them.</summary>
    public async Task<List<Delivery>> ReadUntilAsync(BlueskyOptions options, string? cursor, Func<List<Delivery>, bool> isEnough)
    {
        var deliveries = new List<Delivery>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(60));
        await foreach (var delivery in Reader(options).ReadAsync(cursor, enough.Token))
        {
            deliveries.Add(delivery);
            if (isEnough(deliveries))
                break;
        }

        return deliveries;
    }
}
