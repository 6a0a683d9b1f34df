using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.People;

namespace Muhatap.Tests.Web.Api;

public sealed class BodyTests
{
    [Theory]
    [InlineData("posts", """{"id":"1"}""", "text")]
    [InlineData("posts", """{"id":"1","text":"x","created_at":"1601-01-01T00:00:00Z"}""", "created_at")]
    [InlineData("posts", """{"id":"1","text":"x","rating":9}""", "rating")]
    [InlineData("posts", """{"text":"x"}""", "id")]
    [InlineData("events", """{"id":"1","account":"a","kind":"dance"}""", "kind")]
    [InlineData("events", """{"id":"1","kind":"like"}""", "account")]
    [InlineData("events", """{"kind":"like","account":"a"}""", "id")]
    [InlineData("events", """{"id":"1","kind":"purchase","account":"a","amount":{"value":"5"}}""", "amount")]
    [InlineData("events", """{"id":"1","kind":"purchase","account":"a","amount":{"value":1e28}}""", "amount")]
    [InlineData("customers", """{"source":"crm","id":"1"}""", "name")]
    [InlineData("customers", """{"source":"crm","id":"1","name":"A","birth_date":"1601-01-01"}""", "birth_date")]
    [InlineData("customers", """{"source":"crm","id":"1","name":"A","kind":"ghost"}""", "kind")]
    [InlineData("customers", """{"source":"crm","id":"1","name":"A","emails":"a@b.example"}""", "emails")]
    public async Task What_is_wrong_in_a_body_is_named_by_its_field(string path, string body, string field)
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);

        var answer = await SendAsync(program, path, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("field").GetString().ShouldBe(field);
        problem.GetProperty("detail").GetString()!.ShouldContain(field);
    }

    [Theory]
    [InlineData("posts", """{"id":"1","text":"bozuk \ud83d harf \u0000 var","author":"a\udc00"}""")]
    [InlineData("events", """{"id":"1","kind":"like","account":"a\ud83d","target":"t\u0000"}""")]
    [InlineData("customers", """{"source":"crm","id":"1","name":"A\ud83d \u0000B","handles":["x:b\udc00"]}""")]
    public async Task Half_a_character_or_a_null_is_mended_and_nothing_is_lost(string path, string body)
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);

        var answer = await SendAsync(program, path, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_request_with_the_same_key_is_answered_the_same_and_done_once()
    {
        await using var face = await Face.StartAsync();
        using var program = await face.SignedInAsync(Role.Owner);
        const string body = """[{"id":"1","text":"Kargom nerede kaldı acaba?"},{"id":"2","text":"Teşekkürler"}]""";

        var first = await SendAsync(program, "posts", body, key: "k-1");
        var again = await SendAsync(program, "posts", body, key: "k-1");
        var other = await SendAsync(program, "posts", """{"id":"3","text":"Başka"}""", key: "k-1");

        (await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var db = face.Database.Read();
        (await db.Posts.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Fact]
    public async Task Who_may_not_import_is_refused_and_whoever_is_nobody_is_told_so()
    {
        await using var face = await Face.StartAsync();
        using var reader = await face.SignedInAsync(Role.ReadOnly);
        using var nobody = face.Browser();

        (await SendAsync(reader, "posts", """{"id":"1","text":"x"}""")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(nobody, "posts", """{"id":"1","text":"x"}""")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient program, string path, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/{path}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await program.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
