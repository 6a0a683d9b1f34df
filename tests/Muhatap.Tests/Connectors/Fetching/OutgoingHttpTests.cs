using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Tests.Connectors.Fetching;

public sealed class OutgoingHttpTests
{
    [Fact]
    public async Task A_private_address_is_refused_before_a_byte_is_sent()
    {
        var asked = 0;
        await using var server = await LocalServer.StartAsync(_ =>
        {
            asked++;
            return Task.CompletedTask;
        });
        await using var services = Outgoing.Services(o => o.AllowPrivateAddresses = false);

        foreach (
            var url in new[]
            {
                server.Url,
                server.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
                server.Url.Replace("127.0.0.1", "[::ffff:127.0.0.1]", StringComparison.Ordinal),
            }
        )
        {
            var error = await Should.ThrowAsync<HttpRequestException>(() => GetAsync(services, url));
            error.InnerException.ShouldBeOfType<RefusedAddressException>();
        }

        asked.ShouldBe(0);
    }

    [Fact]
    public async Task The_setting_takes_effect_without_a_restart()
    {
        await using var server = await LocalServer.StartAsync(context => context.Response.WriteAsync("merhaba"));
        await using var services = Outgoing.Services(o => o.AllowPrivateAddresses = false);
        await Should.ThrowAsync<HttpRequestException>(() => GetAsync(services, server.Url));

        services.GetRequiredService<FetchingOptions>().AllowPrivateAddresses = true;
        (await GetAsync(services, server.Url)).ShouldBe("merhaba");
    }

    [Fact]
    public async Task Every_request_names_who_we_are()
    {
        var agent = "";
        await using var server = await LocalServer.StartAsync(context =>
        {
            agent = context.Request.Headers.UserAgent.ToString();
            return Task.CompletedTask;
        });
        await using var services = Outgoing.Services();
        await GetAsync(services, server.Url);
        agent.ShouldStartWith("Muhatap/");
    }

    [Fact]
    public async Task Redirects_end_after_five_and_a_call_follows_none()
    {
        var asked = 0;
        await using var server = await LocalServer.StartAsync(context =>
        {
            asked++;
            context.Response.Redirect($"/{asked}");
            return Task.CompletedTask;
        });
        await using var services = Outgoing.Services();
        var factory = services.GetRequiredService<IHttpClientFactory>();
        using var fetched = await factory.CreateClient(OutgoingHttp.Fetch).GetAsync(server.Url, TestContext.Current.CancellationToken);
        ((int)fetched.StatusCode).ShouldBe(302);
        asked.ShouldBe(6);

        using var called = await factory.CreateClient(OutgoingHttp.Call).GetAsync(server.Url, TestContext.Current.CancellationToken);
        ((int)called.StatusCode).ShouldBe(302);
        asked.ShouldBe(7);
    }

    private static Task<string> GetAsync(IServiceProvider services, string url) =>
        services
            .GetRequiredService<IHttpClientFactory>()
            .CreateClient(OutgoingHttp.Fetch)
            .GetStringAsync(url, TestContext.Current.CancellationToken);
}
