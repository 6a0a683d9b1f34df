using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Listen.Topics;
using Muhatap.Web.Pages.Exports;

namespace Muhatap.Tests.Web.Api;

/// <summary>The report, exports and saved views, for programs.</summary>
public sealed class ListeningApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_report_says_in_JSON_what_the_page_says()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        var topic = await FillAsync(face, program);

        var report = await program.GetFromJsonAsync<JsonElement>($"/api/report?topic={topic}", Cancellation);

        report.GetProperty("topics")[0].GetString().ShouldBe(topic.ToString());
        report.GetProperty("now").GetProperty("posts").GetInt64().ShouldBe(12);
        report.GetProperty("moments").GetArrayLength().ShouldBe(30);
        report.GetProperty("moments").EnumerateArray().Sum(day => day.GetProperty("figures").GetProperty("posts").GetInt64()).ShouldBe(12);
    }

    [Theory]
    [InlineData("/api/report?topic=123456", "topic", HttpStatusCode.NotFound)]
    [InlineData("/api/report?since=yesterday", "since", HttpStatusCode.UnprocessableEntity)]
    public async Task What_can_not_be_reported_is_refused_by_its_field(string path, string field, HttpStatusCode status)
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        await FillAsync(face, program);

        var answer = await program.GetAsync(path, Cancellation);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task A_view_is_kept_changed_and_taken_away()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.ReadOnly);

        await program.PostAsJsonAsync("/api/views", new { name = "Bu hafta", filter = "days=7&nonsense=1" }, Cancellation);
        var changed = await program.PostAsJsonAsync(
            "/api/views",
            new
            {
                name = "Bu hafta",
                filter = "days=1",
                shared = true,
            },
            Cancellation
        );

        changed.StatusCode.ShouldBe(HttpStatusCode.Created);
        var items = (await program.GetFromJsonAsync<JsonElement>("/api/views", Cancellation)).GetProperty("items");
        var view = items.EnumerateArray().ShouldHaveSingleItem();
        view.GetProperty("filter").GetString().ShouldBe("days=1");
        view.GetProperty("shared").GetBoolean().ShouldBeTrue();
        (await program.DeleteAsync($"/api/views/{view.GetProperty("id").GetString()}", Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await program.GetFromJsonAsync<JsonElement>("/api/views", Cancellation)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_file_is_asked_for_watched_and_fetched_in_parts()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        var topic = await FillAsync(face, program);

        var asked = await program.PostAsJsonAsync(
            "/api/exports",
            new
            {
                list = "feed",
                filter = $"topic={topic}",
                format = "csv",
            },
            Cancellation
        );
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = (await asked.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetString();
        (await program.GetAsync($"/api/exports/{id}/file", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await face.App.Services.GetRequiredService<ExportRunner>().RunWaitingAsync(Cancellation);

        var job = await program.GetFromJsonAsync<JsonElement>($"/api/exports/{id}", Cancellation);
        job.GetProperty("state").GetString().ShouldBe("ready");
        job.GetProperty("rows").GetInt64().ShouldBe(12);
        var whole = await program.GetByteArrayAsync($"/api/exports/{id}/file", Cancellation);
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/api/exports/{id}/file");
        part.Headers.Range = new(10, 19);
        var answer = await program.SendAsync(part, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(whole[10..20]);
    }

    [Theory]
    [InlineData("ghosts", "csv", "list")]
    [InlineData("feed", "zip", "format")]
    [InlineData("images", "csv", "format")]
    [InlineData("feed", "doc", "format")]
    public async Task A_file_that_can_not_be_is_refused_by_its_field(string list, string format, string field)
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);

        var answer = await program.PostAsJsonAsync("/api/exports", new { list, format }, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task All_of_it_stands_in_OpenAPI()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);

        var paths = (await program.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation)).GetProperty("paths");

        foreach (
            var path in new[]
            {
                "/api/report",
                "/api/views",
                "/api/views/{id}",
                "/api/exports",
                "/api/exports/{id}",
                "/api/exports/{id}/file",
            }
        )
            paths.TryGetProperty(path, out _).ShouldBeTrue(path);
    }

    private static async Task<Core.Ids.TopicId> FillAsync(Face face, HttpClient program)
    {
        var topic = await SaveTopic.RunAsync(
            face.Database,
            face.App.Services.GetRequiredService<StandingTopics>(),
            null,
            null,
            "Karanfil",
            TopicPurpose.Brand,
            "karanfil*",
            "blue",
            true,
            Cancellation
        );
        var posts = Enumerable
            .Range(0, 12)
            .Select(i => new
            {
                id = $"p{i}",
                text = $"Karanfil vitrini {i}",
                author = $"kisi{i}",
            });
        (await program.PostAsJsonAsync("/api/posts", posts, Cancellation)).EnsureSuccessStatusCode();
        return topic;
    }
}
