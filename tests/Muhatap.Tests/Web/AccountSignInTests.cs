using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Relate.Methods;
using Muhatap.Web.Connections;

namespace Muhatap.Tests.Web;

public sealed class AccountSignInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_button_is_there_once_the_method_is_on_and_people_can_find_their_way_back()
    {
        await using var face = await Face.StartAsync();
        using var visitor = face.Browser();
        var owner = await face.SignedInAsync(Role.Owner);
        (await Face.GetAsync(visitor, "/account-link?way=bluesky"))
            .QuerySelectorAll("form[action='/account-link/sign-in']")
            .ShouldBeEmpty();
        (await NoticeAsync()).ShouldContain("Kapalı");

        await MethodModes.SetAsync(face.Database, new UserId(1), LinkMethod.NetworkSignIn, MethodMode.Links, Cancellation);
        (await Face.GetAsync(visitor, "/account-link?way=bluesky"))
            .QuerySelectorAll("form[action='/account-link/sign-in'] input[required]")
            .Length.ShouldBe(3);
        (await NoticeAsync()).ShouldContain("yalnızca bu bilgisayardaki");
        (await visitor.GetAsync("/oauth/client-metadata.json", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        Say(face, "http://destek.sirket.example");
        (await Face.GetAsync(visitor, "/account-link?way=bluesky")).QuerySelectorAll("form").ShouldBeEmpty();
        (await NoticeAsync()).ShouldContain("“http://destek.sirket.example” işe yaramıyor");

        Say(face, "https://destek.sirket.example/");
        (await Face.GetAsync(visitor, "/account-link?way=bluesky")).QuerySelectorAll("form").Length.ShouldBe(1);
        (await NoticeAsync()).ShouldContain("https://destek.sirket.example/account-link?way=bluesky");
        var metadata = await visitor.GetFromJsonAsync<JsonElement>("/oauth/client-metadata.json", Cancellation);
        metadata.GetProperty("client_id").GetString().ShouldBe("https://destek.sirket.example/oauth/client-metadata.json");

        async Task<string> NoticeAsync() =>
            string.Join(
                ' ',
                (await Face.GetAsync(owner, "/settings/methods")).QuerySelectorAll(".notice").Select(notice => notice.TextContent)
            );
    }

    [Fact]
    public async Task A_visitor_from_elsewhere_is_not_sent_to_an_address_of_this_machine()
    {
        await using var face = await Face.StartAsync();
        using var visitor = face.Browser();
        await MethodModes.SetAsync(face.Database, new UserId(1), LinkMethod.NetworkSignIn, MethodMode.Links, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account-link?way=bluesky");
        request.Headers.Host = "destek.sirket.example";
        using var answer = await visitor.SendAsync(request, Cancellation);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("/account-link/sign-in");
    }

    [Theory]
    [InlineData("/oauth/callback")]
    [InlineData("/oauth/callback?state=0123&iss=https%3A%2F%2Fsunucu.example&code=kod")]
    public async Task An_answer_to_nothing_we_asked_is_too_late(string path)
    {
        await using var face = await Face.StartAsync();
        using var visitor = face.Browser();
        using var answer = await visitor.GetAsync(path, Cancellation);
        answer.Headers.Location!.OriginalString.ShouldBe("/account-link?way=bluesky&problem=TooLate");
    }

    [Fact]
    public async Task Our_page_sends_nobody_where_we_did_not_say()
    {
        await using var face = await Face.StartAsync();
        using var visitor = face.Browser();
        (await Face.GetAsync(visitor, "/account-link/leave?to=https%3A%2F%2Fkotu.example")).QuerySelector("#leave").ShouldBeNull();
        var seal = face.App.Services.GetRequiredService<SignInSeal>();
        var departure = Uri.EscapeDataString(seal.Departure(new Uri("https://sunucu.example/oauth/authorize?a=1")));
        (await Face.GetAsync(visitor, $"/account-link/leave?to={departure}"))
            .QuerySelector("#leave")!
            .GetAttribute("href")
            .ShouldBe("https://sunucu.example/oauth/authorize?a=1");
    }

    private static void Say(Face face, string address) =>
        face.App.Services.GetRequiredService<IConfiguration>()[PublicAddress.Setting] = address;
}
