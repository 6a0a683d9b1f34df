using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.LanguageModels;
using Muhatap.Core.LanguageModels;

namespace Muhatap.Tests.Connectors.LanguageModels;

public sealed class ChatCompletionsTests
{
    private const string Answer =
        """{"id":"c1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Kargo gelmedi."},"finish_reason":"stop"}]}""";

    [Fact]
    public async Task A_question_goes_as_the_interface_describes_and_the_answer_comes_back()
    {
        string? path = null,
            key = null,
            body = null;
        await using var server = await LocalServer.StartAsync(async context =>
        {
            (path, key) = (context.Request.Path, context.Request.Headers.Authorization);
            using var reader = new StreamReader(context.Request.Body);
            body = await reader.ReadToEndAsync(context.RequestAborted);
            await context.Response.WriteAsync(Answer, context.RequestAborted);
        });

        var answer = await AskAsync(server.Url + "/v1", isInside: true);

        answer.ShouldBe(new ModelAnswer("Kargo gelmedi.", null));
        path.ShouldBe("/v1/chat/completions");
        key.ShouldBe("Bearer gizli-anahtar");
        using var sent = JsonDocument.Parse(body!);
        sent.RootElement.GetProperty("model").GetString().ShouldBe("model-1");
        sent.RootElement.GetProperty("messages")[0].GetProperty("role").GetString().ShouldBe("system");
        sent.RootElement.GetProperty("messages")[1].GetProperty("content").GetString().ShouldBe("şikâyet");
    }

    [Theory]
    [InlineData(401, """{"error":{"message":"bad key gizli-anahtar"}}""", ModelProblem.Key, "HTTP 401: bad key …")]
    [InlineData(404, """{"error":"model not found"}""", ModelProblem.NotFound, "HTTP 404: model not found")]
    [InlineData(429, "", ModelProblem.TooMany, "HTTP 429")]
    [InlineData(500, "<html>", ModelProblem.Status, "HTTP 500")]
    [InlineData(302, "", ModelProblem.Status, "HTTP 302")]
    [InlineData(200, "{}", ModelProblem.Unreadable, null)]
    [InlineData(200, "[1]", ModelProblem.Unreadable, null)]
    [InlineData(200, """{"choices":[]}""", ModelProblem.Unreadable, null)]
    [InlineData(200, """{"choices":[{"message":{"content":" "}}]}""", ModelProblem.Unreadable, null)]
    [InlineData(200, "no json", ModelProblem.Unreadable, null)]
    public async Task What_goes_wrong_is_said_and_the_key_is_never_repeated(int status, string body, ModelProblem problem, string? detail)
    {
        await using var server = await LocalServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            await context.Response.WriteAsync(body, context.RequestAborted);
        });

        (await AskAsync(server.Url, isInside: true)).ShouldBe(ModelAnswer.Failed(problem, detail));
    }

    [Fact]
    public async Task An_answer_without_an_end_is_cut_off_and_refused()
    {
        await using var server = await LocalServer.StartAsync(async context =>
        {
            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        });

        (await AskAsync(server.Url, isInside: true)).Problem.ShouldBe(ModelProblem.Unreadable);
    }

    [Fact]
    public async Task An_address_inside_is_reached_only_where_the_owner_said_it_is_inside()
    {
        var asked = 0;
        await using var server = await LocalServer.StartAsync(context =>
        {
            asked++;
            return context.Response.WriteAsync(Answer, context.RequestAborted);
        });

        (await AskAsync(server.Url, isInside: false)).Problem.ShouldBe(ModelProblem.Refused);
        asked.ShouldBe(0);
        (await AskAsync(server.Url, isInside: true)).Text.ShouldNotBeNull();
        asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://169.254.169.254")]
    [InlineData("http://[fe80::1]")]
    [InlineData("http://0.0.0.0:9")]
    [InlineData("http://8.8.8.8")]
    public async Task Inside_reaches_neither_a_clouds_metadata_nor_the_outside(string address) =>
        (await AskAsync(address, isInside: true)).Problem.ShouldBe(ModelProblem.Refused);

    [Fact]
    public async Task A_server_that_is_not_there_is_told_from_one_that_may_not_be_reached() =>
        (await AskAsync("http://127.0.0.1:1", isInside: true)).Problem.ShouldBe(ModelProblem.Unreachable);

    private static async Task<ModelAnswer> AskAsync(string address, bool isInside)
    {
        await using var services = Outgoing.Services(options => options.AllowPrivateAddresses = false);
        var chat = new ChatCompletions(services.GetRequiredService<IHttpClientFactory>(), TimeProvider.System);
        return await chat.AskAsync(
            address,
            "gizli-anahtar",
            isInside,
            ChatCompletions.Body("model-1", "kısalt", "şikâyet"),
            TestContext.Current.CancellationToken
        );
    }
}
