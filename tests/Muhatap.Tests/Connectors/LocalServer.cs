using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Muhatap.Tests.Connectors;

/// <summary>A web server on 127.0.0.1 that behaves as a test says, well or badly.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalServer(WebApplication app) => this.app = app;

    /// <summary>For example <c>http://127.0.0.1:43211</c>.</summary>
    public string Url { get; private init; } = "";

    public string WebSocketUrl => Url.Replace("http://", "ws://", StringComparison.Ordinal);

    public static async Task<LocalServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var built = builder.Build();
        built.UseWebSockets();
        built.Run(answer);
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new LocalServer(built) { Url = built.Urls.Single() };
    }

    public async ValueTask DisposeAsync()
    {
        // Answers that never end would hold a graceful stop.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }
}
