using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;

namespace Muhatap.Tests.Web.Api;

public sealed class ListTests
{
    private const int Posts = 7;

    [Theory]
    [InlineData("posts", "-created_at")]
    [InlineData("posts", "created_at")]
    [InlineData("conversations", "-created_at")]
    [InlineData("conversations", "created_at")]
    [InlineData("accounts", "created_at")]
    [InlineData("customers", "-created_at")]
    [InlineData("links", "-created_at")]
    public async Task Pages_of_a_list_give_every_row_once_in_the_asked_order(string list, string sort)
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        await FillAsync(program, face.Clock.GetUtcNow());

        var whole = await AllAsync(program, list, sort, limit: 200);
        var paged = await AllAsync(program, list, sort, limit: 2);
        var backwards = await AllAsync(program, list, sort == "created_at" ? "-created_at" : "created_at", limit: 3);

        whole.Count.ShouldBeGreaterThan(2);
        paged.ShouldBe(whole);
        backwards.ShouldBe(whole.AsEnumerable().Reverse());
    }

    [Theory]
    [InlineData("posts?limit=0", "limit")]
    [InlineData("posts?limit=201", "limit")]
    [InlineData("posts?sort=likes", "sort")]
    [InlineData("posts?cursor=bm9uc2Vuc2U", "cursor")]
    [InlineData("posts?cursor=OTIyMzM3MjAzNjg1NDc3NTgwNy8x", "cursor")]
    [InlineData("posts?filter=colour:red", "filter")]
    [InlineData("posts?q=kargo%20VE", "q")]
    [InlineData("posts?q=kargo&sort=created_at", "sort")]
    [InlineData("posts?q=kargo&filter=row:1", "filter")]
    [InlineData("posts?query=kargo", "query")]
    [InlineData("customers?q=kargo", "q")]
    [InlineData("customers?filter=email:nobody", "filter")]
    [InlineData("conversations?filter=status:lost", "filter")]
    public async Task A_list_that_cannot_be_given_names_the_field(string request, string field)
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);

        var answer = await program.GetAsync($"/api/{request}", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task A_post_carries_the_rows_of_lists_that_want_it_and_is_found_by_one()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        var standing = face.App.Services.GetRequiredService<StandingTopics>();
        var cancellation = TestContext.Current.CancellationToken;
        var list = await SaveList.RunAsync(
            face.Database,
            standing,
            null,
            null,
            "Markalar",
            TopicPurpose.Company,
            "blue",
            true,
            cancellation
        );
        foreach (var (key, name) in new[] { ("A", "Kuzey Kargo"), ("B", "Çınarlı Çay") })
            await SaveRow.RunAsync(face.Database, standing, null, list, new ListRow(0, key, name, [], null), cancellation);
        foreach (var (id, text) in new[] { ("1", "Kuzey Kargo geldi"), ("2", "Çınarlı Çay getirdi Kuzey Kargo"), ("3", "hava güzel") })
        {
            var sent = await program.PostAsJsonAsync(
                "/api/posts",
                new
                {
                    network = "sikayet",
                    id,
                    text,
                    author = "kisi",
                    created_at = face.Clock.GetUtcNow(),
                },
                cancellation
            );
            sent.StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        var all = await program.GetFromJsonAsync<JsonElement>("/api/posts", cancellation);
        string[] KeysOf(JsonElement post) =>
            [.. post.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("key").GetString()!)];
        var byId = all.GetProperty("items").EnumerateArray().ToDictionary(post => post.GetProperty("id").GetString()!);
        KeysOf(byId["1"]).ShouldBe(["A"]);
        KeysOf(byId["2"]).ShouldBe(["A", "B"]);
        KeysOf(byId["3"]).ShouldBeEmpty();

        var row = byId["2"].GetProperty("rows")[1].GetProperty("id").GetString();
        var found = await program.GetFromJsonAsync<JsonElement>($"/api/posts?filter=row:{row}", cancellation);
        found.GetProperty("items").EnumerateArray().Select(post => post.GetProperty("id").GetString()).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Posts_are_found_in_the_listening_language_page_by_page()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        await FillAsync(program, face.Clock.GetUtcNow());
        var sent = await program.PostAsJsonAsync(
            "/api/posts",
            new
            {
                network = "sikayet",
                id = "ovgu",
                author = "memnun",
                text = "İnternetim geldi, teşekkür ederim.",
                created_at = face.Clock.GetUtcNow(),
            },
            TestContext.Current.CancellationToken
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Created);

        var query = Uri.EscapeDataString("internetim -teşekkür* musteri:M-1003");
        (await AllAsync(program, $"posts?q={query}", "", limit: 2)).ShouldBe(["s3"]);
        var complaints = await AllAsync(program, $"posts?q={Uri.EscapeDataString("internetim -teşekkür*")}", "", limit: 2);
        complaints.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, Posts).Select(i => $"s{i}"));
    }

    [Fact]
    public async Task A_posted_complaint_is_found_by_its_key_among_the_conversations()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        await FillAsync(program, face.Clock.GetUtcNow());

        var found = await program.GetFromJsonAsync<JsonElement>(
            "/api/conversations?filter=post:sikayet/s3",
            TestContext.Current.CancellationToken
        );

        found.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    /// <summary>Seven complaints by seven customers; three of them at the same moment.</summary>
    private static async Task FillAsync(HttpClient program, DateTimeOffset now)
    {
        var customers = Enumerable
            .Range(0, Posts)
            .Select(i => new
            {
                source = "crm",
                id = $"c{i}",
                name = $"Örnek Kişi {(char)('A' + i)}",
                number = $"M-100{i}",
            });
        (await program.PostAsJsonAsync("/api/customers", customers, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );
        var posts = Enumerable
            .Range(0, Posts)
            .Select(i => new
            {
                network = "sikayet",
                id = $"s{i}",
                author = $"yazan{i}",
                customer = $"M-100{i}",
                text = "İki gündür internetim yok, arıyorum kimse ilgilenmiyor. Rezalet, lütfen dönüş yapın.",
                kind = "complaint",
                created_at = now.AddMinutes(-60 + (i / 3)),
            });
        (await program.PostAsJsonAsync("/api/posts", posts, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );
    }

    private static async Task<List<string>> AllAsync(HttpClient program, string list, string sort, int limit)
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = await program.GetFromJsonAsync<JsonElement>(
                $"/api/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}sort={sort}&limit={limit}&cursor={cursor}",
                TestContext.Current.CancellationToken
            );
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
        } while (cursor is not null);
        return ids;
    }
}
