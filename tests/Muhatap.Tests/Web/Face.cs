using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;
using Muhatap.Web.Hosting;

namespace Muhatap.Tests.Web;

/// <summary>The product on a port and a database of a test's own, without its background loops.</summary>
internal sealed class Face : IAsyncDisposable
{
    public const string Password = "dört kelimelik bir cümle";

    private Face(WebApplication app, StillClock clock)
    {
        App = app;
        Clock = clock;
    }

    public WebApplication App { get; }

    public StillClock Clock { get; }

    public Database Database => App.Services.GetRequiredService<Database>();

    private Uri Address => new(App.Urls.First());

    public static async Task<Face> StartAsync()
    {
        // A browser throws away cookies that are past by its own clock.
        var clock = new StillClock();
        clock.Set(TimeProvider.System.GetUtcNow());
        var folder = TempFolder.Create("muhatap-face-");
        var app = WebHost.Build(new HostSettings(folder.FullName, Port: 0, clock) { RunsInBackground = false });
        await app.PrepareAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Face(app, clock);
    }

    /// <summary>A browser with cookies of its own that follows no redirects.</summary>
    public HttpClient Browser()
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = true,
            CookieContainer = new CookieContainer(),
        };
        return new HttpClient(handler) { BaseAddress = Address };
    }

    /// <summary>A browser in which somebody with this role is signed in.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, string language = "tr")
    {
        var email = $"{role}@ornek.example".ToLowerInvariant();
        await AddPersonAsync(email, role, language);
        var browser = Browser();
        var answer = await PostAsync(browser, "/sign-in", "/sign-in", ("email", email), ("password", Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
        return browser;
    }

    /// <summary>Makes a topic that listens from now on.</summary>
    public Task<TopicId> TopicAsync(string name, TopicPurpose purpose, string query) =>
        SaveTopic.RunAsync(
            Database,
            App.Services.GetRequiredService<StandingTopics>(),
            null,
            null,
            name,
            purpose,
            query,
            "blue",
            true,
            TestContext.Current.CancellationToken
        );

    /// <summary>Lets posts walk in as they would from a source.</summary>
    public async Task SayAsync(IReadOnlyList<IncomingPost> posts, bool isAddressed = false)
    {
        var now = Clock.GetUtcNow();
        await App
            .Services.GetRequiredService<IPostWalk>()
            .WalkAsync(
                new PostBatch
                {
                    Posts = [.. posts.Select(post => new WalkingPost(post, Database.Mint.Next<PostId>(), now))],
                    IsAddressed = isAddressed,
                    ReceivedAt = now,
                },
                TestContext.Current.CancellationToken
            );
    }

    /// <summary>A post on X.</summary>
    public static IncomingPost Said(string id, string author, string text, DateTimeOffset at) =>
        new()
        {
            Network = "x",
            ExternalId = id,
            Author = author,
            Text = text,
            CreatedAt = at,
        };

    public Task<UserId> AddPersonAsync(string email, Role role, string language = "tr") =>
        Database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                var user = new User
                {
                    Id = scope.Mint.Next<UserId>(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                    ShownName = "Nil Örnek",
                    Role = role,
                    Language = language,
                    CreatedAt = scope.Now,
                };
                user.PasswordHash = new PasswordHasher<User>().HashPassword(user, Password);
                scope.Db.Users.Add(user);
                return Task.FromResult(user.Id);
            },
            TestContext.Current.CancellationToken
        );

    /// <summary>Sends a form as a page's own would be: with the page's antiforgery token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        var document = await GetAsync(browser, page);
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        return await browser.PostAsync(action, form, TestContext.Current.CancellationToken);
    }

    public static async Task<IHtmlDocument> GetAsync(HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
    }
}
