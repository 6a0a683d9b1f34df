using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;

namespace Muhatap.Tests.Web.Api;

/// <summary>The rows of a topic list, for programs.</summary>
public sealed class TopicRowApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_brought_at_once_and_read_back_page_by_page()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Analyst);
        var rows = await ListAsync(face);

        var brought = await program.PostAsJsonAsync(
            rows,
            Enumerable
                .Range(1, 5)
                .Select(i => new
                {
                    key = $"K{i}",
                    name = $"Çınarlı Çay {i}",
                    aliases = new[] { $"Cinarli{i}" },
                }),
            Cancellation
        );

        brought.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await JsonAsync(brought)).GetProperty("added").GetInt32().ShouldBe(5);
        var first = await program.GetFromJsonAsync<JsonElement>($"{rows}?limit=3", Cancellation);
        var second = await program.GetFromJsonAsync<JsonElement>(
            $"{rows}?limit=3&cursor={first.GetProperty("next").GetString()}",
            Cancellation
        );
        Keys(first).ShouldBe(["K1", "K2", "K3"]);
        Keys(second).ShouldBe(["K4", "K5"]);
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        second.GetProperty("items")[0].GetProperty("listens").GetString().ShouldBe("\"Çınarlı Çay 4\" OR \"Cinarli4\"");
        Keys(await program.GetFromJsonAsync<JsonElement>($"{rows}?search=cinarli5", Cancellation)).ShouldBe(["K5"]);
        Keys(await program.GetFromJsonAsync<JsonElement>($"{rows}?key=K2", Cancellation)).ShouldBe(["K2"]);
    }

    [Fact]
    public async Task A_refused_row_is_said_with_its_place_and_mend_and_stops_no_other()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Analyst);
        var rows = await ListAsync(face);

        var answer = await JsonAsync(
            await program.PostAsJsonAsync(
                rows,
                new object[]
                {
                    new { key = "A", name = "Çınarlı Çay" },
                    new
                    {
                        key = "B",
                        name = "Kuzey",
                        query = "kuzey AND (kargo",
                    },
                    new { key = "C", name = "çınarlı çay" },
                    new { key = "A", name = "Tuz Gölü" },
                    new { key = "D" },
                },
                Cancellation
            )
        );

        answer.GetProperty("added").GetInt32().ShouldBe(1);
        var refused = answer.GetProperty("refused").EnumerateArray().ToList();
        refused.ConvertAll(row => row.GetProperty("line").GetInt64()).ShouldBe([2, 3, 4, 5]);
        refused
            .ConvertAll(row => (row.GetProperty("code").GetString(), row.GetProperty("field").GetString()))
            .ShouldBe([("row.query", "query"), ("row.ambiguous", "name"), ("row.same_key", "key"), ("row.no_name", "name")]);
        refused[0].GetProperty("start").GetInt32().ShouldBe("kuzey AND ".Length);
        foreach (var mended in refused.Take(2))
        {
            var mend = mended.GetProperty("mend");
            mend.GetProperty("field").GetString().ShouldBe("query");
            var again = await program.PostAsJsonAsync(
                rows,
                new
                {
                    key = mended.GetProperty("key").GetString(),
                    name = "Kuzey Mendirek",
                    query = mend.GetProperty("value").GetString(),
                },
                Cancellation
            );
            again.StatusCode.ShouldBe(HttpStatusCode.Created, "what is offered is taken");
        }
    }

    [Fact]
    public async Task Who_read_an_older_row_does_not_write_over_a_newer_one()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Analyst);
        var rows = await ListAsync(face);
        await program.PostAsJsonAsync(rows, new { key = "A", name = "Çınarlı Çay" }, Cancellation);
        var row = $"{rows}/{(await program.GetFromJsonAsync<JsonElement>(rows, Cancellation)).GetProperty("items")[0].GetProperty("id")}";
        var read = (await program.GetAsync(row, Cancellation)).Headers.ETag!.Tag;

        (await SendAsync(program, HttpMethod.Put, row, null, Body("Çınarlı Demlik"))).StatusCode.ShouldBe(
            HttpStatusCode.PreconditionRequired
        );
        var one = await SendAsync(program, HttpMethod.Put, row, read, Body("Çınarlı Demlik"));
        var other = await SendAsync(program, HttpMethod.Put, row, read, Body("Çınarlı Bardak"));
        var removal = await SendAsync(program, HttpMethod.Delete, row, read, null);

        one.StatusCode.ShouldBe(HttpStatusCode.OK);
        other.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await JsonAsync(other)).GetProperty("current").GetProperty("name").GetString().ShouldBe("Çınarlı Demlik");
        removal.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await SendAsync(program, HttpMethod.Put, row, "*", Body("Çınarlı Bardak"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var late = await JsonAsync(
            await program.PostAsJsonAsync(
                rows,
                new[]
                {
                    new
                    {
                        key = "A",
                        name = "Çınarlı Fincan",
                        etag = read.Trim('"'),
                    },
                },
                Cancellation
            )
        );
        late.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("row.stale");
        var now = await program.GetAsync(row, Cancellation);
        (await JsonAsync(now)).GetProperty("name").GetString().ShouldBe("Çınarlı Bardak");
        (await SendAsync(program, HttpMethod.Delete, row, now.Headers.ETag!.Tag, null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.GetAsync(row, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_goes_out_as_CSV_and_comes_back_unchanged()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Analyst);
        var rows = await ListAsync(face);
        await program.PostAsJsonAsync(
            rows,
            new object[]
            {
                new
                {
                    key = "+1",
                    name = "=Çınarlı, \"Çay\"",
                    aliases = new[] { "@cinarlicay", "Çınarlı; Demlik" },
                },
                new
                {
                    key = "B",
                    name = "Kuzey Kargo",
                    query = "kuzey AND kargo -rüzgar",
                },
            },
            Cancellation
        );
        var before = await program.GetFromJsonAsync<JsonElement>(rows, Cancellation);
        before.GetProperty("items").GetArrayLength().ShouldBe(2);

        var file = await program.GetAsync(rows + ".csv", Cancellation);
        var text = await file.Content.ReadAsByteArrayAsync(Cancellation);
        var back = await JsonAsync(
            await SendAsync(program, HttpMethod.Put, rows + ".csv", file.Headers.ETag!.Tag, new ByteArrayContent(text))
        );

        Encoding.UTF8.GetString(text).ShouldContain("\"'=Çınarlı, \"\"Çay\"\"\"");
        (back.GetProperty("same").GetInt32(), back.GetProperty("changed").GetInt32(), back.GetProperty("refused").GetInt32()).ShouldBe(
            (2, 0, 0)
        );
        (await program.GetFromJsonAsync<JsonElement>(rows, Cancellation)).GetRawText().ShouldBe(before.GetRawText());
    }

    [Fact]
    public async Task A_file_takes_the_lists_place_only_for_who_read_the_list_as_it_stands()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Analyst);
        var rows = await ListAsync(face);
        var read = (await program.GetAsync(rows + ".csv", Cancellation)).Headers.ETag!.Tag;
        await program.PostAsJsonAsync(rows, new { key = "A", name = "Çınarlı Çay" }, Cancellation);
        const string file = "anahtar;ad;sorgu\nB;Kuzey Kargo;\nC;Tuz Gölü;tuz AND (göl\n";

        var late = await PutFileAsync(rows + ".csv", read);
        var trial = await JsonAsync(await PutFileAsync(rows + ".csv?dry=true", null));
        var untouched = Keys(await program.GetFromJsonAsync<JsonElement>(rows, Cancellation));
        var fresh = (await JsonAsync(late)).GetProperty("etag").GetString();
        var taken = await PutFileAsync(rows + ".csv", $"\"{fresh}\"");

        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (trial.GetProperty("added").GetInt32(), trial.GetProperty("removed").GetInt32()).ShouldBe((1, 1));
        untouched.ShouldBe(["A"]);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        var problem = (await JsonAsync(taken)).GetProperty("problems").EnumerateArray().ShouldHaveSingleItem();
        (problem.GetProperty("line").GetInt64(), problem.GetProperty("start").GetInt32()).ShouldBe((3L, "tuz AND ".Length));
        problem.GetProperty("mend").GetProperty("value").GetString().ShouldNotBeNullOrEmpty();
        Keys(await program.GetFromJsonAsync<JsonElement>(rows, Cancellation)).ShouldBe(["B"]);

        Task<HttpResponseMessage> PutFileAsync(string path, string? etag) =>
            SendAsync(program, HttpMethod.Put, path, etag, new StringContent(file, Encoding.UTF8, "text/csv"));
    }

    [Fact]
    public async Task A_file_without_one_usable_row_changes_nothing_and_says_why_by_row()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Analyst);
        var rows = await ListAsync(face);
        await program.PostAsJsonAsync(rows, new { key = "A", name = "Çınarlı Çay" }, Cancellation);

        var answer = await SendAsync(program, HttpMethod.Put, rows + ".csv", "*", new StringContent("key,name\nB,ve\n"));
        var unreadable = await SendAsync(program, HttpMethod.Put, rows + ".csv", "*", new StringContent("one,two\n1,2\n"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(answer)).GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("row.too_common");
        unreadable.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(unreadable)).GetProperty("title").GetString().ShouldBe("list.unreadable");
        Keys(await program.GetFromJsonAsync<JsonElement>(rows, Cancellation)).ShouldBe(["A"]);
    }

    [Fact]
    public async Task Who_may_only_read_writes_no_row_and_what_is_no_list_has_none()
    {
        await using var face = await Face.StartAsync();
        using var reader = await face.SignedInAsync(Role.ReadOnly);
        var rows = await ListAsync(face);

        var written = await reader.PostAsJsonAsync(rows, new { key = "A", name = "Çınarlı Çay" }, Cancellation);

        written.IsSuccessStatusCode.ShouldBeFalse();
        var page = await reader.GetFromJsonAsync<JsonElement>(rows, Cancellation);
        page.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await reader.GetAsync("/api/topics/123456/rows", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetAsync(rows + "?cursor=!", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> ListAsync(Face face)
    {
        var id = await SaveList.RunAsync(
            face.Database,
            face.App.Services.GetRequiredService<StandingTopics>(),
            (UserId?)null,
            null,
            "Markalar",
            TopicPurpose.Company,
            "blue",
            true,
            Cancellation
        );
        return $"/api/topics/{id}/rows";
    }

    private static JsonContent Body(string name) => JsonContent.Create(new { name });

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient program,
        HttpMethod method,
        string path,
        string? etag,
        HttpContent? body
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await program.SendAsync(request, Cancellation);
    }

    private static IEnumerable<string?> Keys(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("key").GetString());

    private static Task<JsonElement> JsonAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
}
