using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Fetching;
using Muhatap.Tests.Connectors;
using Muhatap.Tests.World;
using Muhatap.Web.Pictures;

namespace Muhatap.Tests.Web.Pictures;

public sealed class PictureStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = TempFolder.Create("muhatap-pictures-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_picture_is_fetched_once_and_kept()
    {
        var asked = 0;
        await using var server = await LocalServer.StartAsync(context =>
        {
            asked++;
            return context.Response.Body.WriteAsync(TestPicture.Png(3, 2)).AsTask();
        });
        await using var services = Outgoing.Services();
        var store = Store(services);
        var key = store.Offer(server.Url + "/a.png");

        var picture = await store.OfferedAsync(key, Cancellation);
        (await store.OfferedAsync(key, Cancellation)).ShouldNotBeNull();
        // Another start of the program: what was kept is there, without an offer.
        (await Store(services).OfferedAsync(key, Cancellation))
            .ShouldNotBeNull()
            .Bytes.ShouldBe(TestPicture.Png(3, 2));

        picture.ShouldNotBeNull().Kind.ContentType.ShouldBe("image/png");
        asked.ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_a_page_showed_can_be_asked_for()
    {
        await using var services = Outgoing.Services();
        var store = Store(services);

        (await store.OfferedAsync(new string('a', 64), Cancellation)).ShouldBeNull();
        (await store.OfferedAsync("../../etc/passwd", Cancellation)).ShouldBeNull();
        (await store.OfferedAsync("", Cancellation)).ShouldBeNull();
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml")]
    [InlineData("<html><script>alert(1)</script></html>", "image/png")]
    [InlineData("", "image/jpeg")]
    public async Task What_is_no_picture_is_not_shown_whatever_its_server_calls_it(string body, string type)
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });
        await using var services = Outgoing.Services();

        var (picture, refused) = await Store(services).GetAsync(server.Url, Cancellation);

        picture.ShouldBeNull();
        refused.ShouldNotBeNull().ShouldContain("not a picture");
    }

    [Fact]
    public async Task This_machine_and_its_network_are_not_reached()
    {
        var asked = 0;
        await using var server = await LocalServer.StartAsync(context =>
        {
            asked++;
            return context.Response.Body.WriteAsync(TestPicture.Png(1, 1)).AsTask();
        });
        await using var services = Outgoing.Services(options => options.AllowPrivateAddresses = false);
        var store = Store(services);

        foreach (
            var address in new[]
            {
                server.Url,
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "http://u:p@ornek.example/a.png",
                "gopher://x",
            }
        )
        {
            var (picture, refused) = await store.GetAsync(address, Cancellation);
            picture.ShouldBeNull(address);
            refused.ShouldNotBeNull();
        }
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_picture_that_never_ends_or_that_nobody_could_draw_is_refused()
    {
        await using var endless = await LocalServer.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync(TestPicture.Png(9, 9));
            var more = new byte[64 * 1024];
            for (var sent = 0; sent < PictureFetch.MostBytes + more.Length; sent += more.Length)
                await context.Response.Body.WriteAsync(more);
        });
        await using var huge = await LocalServer.StartAsync(context =>
            context.Response.Body.WriteAsync(TestPicture.Png(60_000, 60_000)).AsTask()
        );
        await using var services = Outgoing.Services();
        var store = Store(services);

        (await store.GetAsync(endless.Url, Cancellation)).Picture.ShouldBeNull();
        (await store.GetAsync(huge.Url, Cancellation)).Picture.ShouldBeNull();
    }

    [Fact]
    public async Task The_oldest_pictures_make_room()
    {
        await using var server = await LocalServer.StartAsync(context => context.Response.Body.WriteAsync(TestPicture.Png(3, 2)).AsTask());
        await using var services = Outgoing.Services();
        var store = Store(services);
        for (var i = 0; i < 8; i++)
            await store.GetAsync($"{server.Url}/{i}.png", Cancellation);
        var size = TestPicture.Png(3, 2).Length;

        store.Sweep(size * 4);

        folder.GetFiles("*", SearchOption.AllDirectories).Length.ShouldBe(3);
    }

    private PictureStore Store(ServiceProvider services) =>
        new(new PictureFetch(services.GetRequiredService<IHttpClientFactory>(), TimeProvider.System), folder.FullName, TimeProvider.System);
}
