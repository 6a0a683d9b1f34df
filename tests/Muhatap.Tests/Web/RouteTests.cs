using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Muhatap.Core.People;
using Muhatap.Tests.World;
using Muhatap.Web.Hosting;
using Muhatap.Web.Permissions;

namespace Muhatap.Tests.Web;

public sealed class RouteTests
{
    [Fact]
    public async Task Every_route_names_its_permission()
    {
        await using var app = Build();

        var nameless = Routes(app)
            .Where(route => route.Metadata.GetMetadata<PermissionAttribute>() is null)
            .Select(route => route.DisplayName);

        nameless.ShouldBeEmpty();
        Routes(app).Count().ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task A_route_that_names_no_permission_is_closed_even_to_the_owner()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);

        var answer = await browser.GetAsync("/_framework/opaque-redirect?url=x", TestContext.Current.CancellationToken);

        answer.Headers.Location!.AbsolutePath.ShouldBe("/denied");
    }

    [Fact]
    public async Task Only_the_doors_are_open_to_everybody()
    {
        await using var app = Build();

        var open = Routes(app)
            .Where(route => route.Metadata.GetMetadata<PermissionAttribute>()!.Permission == Permission.Public)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/').Split('/')[0])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        open.ShouldBe(
            [
                "/account-link",
                "/denied",
                "/error",
                "/first-start",
                "/form",
                "/health",
                "/language",
                "/missing",
                "/oauth",
                "/openapi",
                "/sign-in",
                "/survey",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Every_form_of_a_page_asks_for_the_antiforgery_token()
    {
        await using var app = Build();

        var unguarded = Routes(app)
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST", StringComparer.Ordinal) == true)
            .Where(route => !IsForPrograms(route))
            .Where(route => route.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            .Select(route => route.RoutePattern.RawText);

        unguarded.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_without_the_token_changes_nothing()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("name", "Başka"),
            KeyValuePair.Create("language", "en"),
            KeyValuePair.Create("theme", "dark"),
        ]);

        var answer = await browser.PostAsync("/profile", form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Face.GetAsync(browser, "/")).DocumentElement.GetAttribute("lang").ShouldBe("tr");
    }

    [Fact]
    public async Task A_form_that_posts_to_its_own_page_reaches_the_form()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);

        var answer = await Face.PostAsync(
            browser,
            "/settings/triage",
            "/settings/triage",
            ("severity", ""),
            ("segment", ""),
            ("subject", ""),
            ("queue", "genel"),
            ("priority", "4"),
            ("minutes", "60"),
            ("playbook", ""),
            ("act", "save")
        );

        answer.Headers.Location!.OriginalString.ShouldBe("/settings/triage?saved");
        await using var db = face.Database.Read();
        db.TriageRules.Select(rule => rule.FirstAnswerMinutes).ToList().ShouldBe([60]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/inbox")]
    [InlineData("/listen")]
    [InlineData("/customers")]
    [InlineData("/settings")]
    public async Task Somebody_who_is_not_signed_in_is_sent_to_the_door(string path)
    {
        await using var face = await Face.StartAsync();
        using var browser = face.Browser();

        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.AbsolutePath.ShouldBe("/sign-in");
    }

    private static WebApplication Build() =>
        WebHost.Build(
            new HostSettings(TempFolder.Create("muhatap-routes-").FullName, Port: 0, TimeProvider.System) { RunsInBackground = false }
        );

    private static IEnumerable<RouteEndpoint> Routes(WebApplication app) =>
        ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            // What the framework adds by itself names nothing and is closed to everybody; see the test of it.
            .Where(route => !route.RoutePattern.RawText!.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal));

    // Programs sign in with a token, which no foreign page can make a browser send.
    private static bool IsForPrograms(RouteEndpoint route) =>
        route.RoutePattern.RawText!.TrimStart('/') is var path
        && (path.StartsWith("api", StringComparison.Ordinal) || path.StartsWith("form", StringComparison.Ordinal));
}
