using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Analyze.Shortenings;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.LanguageModels;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Store.Writer;
using Muhatap.Tests.Connectors;
using Muhatap.Text;

namespace Muhatap.Tests.Web.Pages;

/// <summary>A complaint's way to a language model: nothing leaves unasked, and what leaves says nobody's name.</summary>
public sealed class LanguageModelPageTests
{
    private const string Page = "/settings/language-model";
    private const string Complaint =
        "Merhaba, ben Ayşe Örnekoğlu. 12 Mart 2026'da 4.299,90 TL'ye bir çamaşır kurutma makinesi aldım, üç gün içinde gelecekti, on gün geçti, hâlâ "
        + "ortada yok. Çağrı merkezinizi dört kez aradım, her seferinde yarın dediler, kimse gelmedi. Telefonum 0532 000 00 12, e-postam ayse@ornek.example. "
        + "İşten izin alıp evde bekledim, bütün günüm gitti, kimse özür bile dilemedi, bu nasıl bir hizmet anlamadım, böyle bir rezalet görmedim. "
        + "Ya makineyi cumaya kadar getirin ya da paramı iade edin. Paramın iade edilmesini istiyorum, yoksa tüketici hakem heyetine başvuracağım.";

    [Fact]
    public async Task Nothing_leaves_before_the_owner_has_accepted_what_leaves()
    {
        await using var model = await Model.StartAsync();
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        var (post, thread) = await ComplainAsync(face);

        (await Face.GetAsync(owner, thread)).QuerySelector(".short dl")!.TextContent.ShouldContain("Paramın iade edilmesini istiyorum");
        await SaveAsync(owner, model.Url);
        await ShortenAsync(owner, post);
        await Face.PostAsync(owner, Page, Page + "/accept", ("ground", "StaysInside"));
        await ShortenAsync(owner, post);
        await ShortenDue.RunAsync(face.Database, face.App.Services.GetRequiredService<PostReader>(), Ask(face), Cancellation);

        model.Asked.ShouldBeEmpty();
        var page = await Face.GetAsync(owner, Page);
        page.QuerySelectorAll(".sent-text.out").Last().TextContent.ShouldNotContain("Örnekoğlu");
        page.QuerySelector($"form[action='{Page}/accept']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_leaves_tells_no_name_or_number_and_the_answer_stands_beside_our_own_lines_with_its_mark()
    {
        await using var model = await Model.StartAsync();
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        var (post, thread) = await ComplainAsync(face);
        await SwitchOnAsync(owner, model.Url);

        var shown = (await Face.GetAsync(owner, thread)).QuerySelector(".ask-model .sent-text")!.TextContent;
        var part = await ShortenAsync(owner, post);

        var sent = model.Asked.ShouldHaveSingleItem();
        sent.ShouldBe(shown, "what was shown beforehand");
        foreach (var secret in (string[])["Ayşe", "Örnekoğlu", "0532", "ayse@", "Mağdur"])
            sent.ShouldNotContain(secret);
        sent.ShouldContain("4.299,90 TL");
        part.QuerySelector(".by-model .chip")!.TextContent.ShouldContain("model-1");
        part.QuerySelector(".by-model ul")!.TextContent.ShouldContain("[TELEFON-9] 0532 000 00 12");
        part.QuerySelector(".short > dl")!.TextContent.ShouldContain("iade edilmesini");
        part.QuerySelector(".by-model .late")!.TextContent.ShouldContain("77", Case.Sensitive, "a number the model made up");
        await using var db = face.Database.Read();
        var line = await db.AuditEntries.SingleAsync(row => row.Act == "complaint.given_to_own_model", Cancellation);
        line.Detail!.ShouldContain(sent);
        line.Subject.ShouldStartWith("account/");
        (await db.ModelCalls.SingleAsync(Cancellation)).State.ShouldBe(ModelCallState.Answered);
        (await db.LanguageModels.SingleAsync(Cancellation)).Key!.ShouldNotContain("gizli", Case.Sensitive, "sealed");
        model.Keys.ShouldAllBe(key => key == "Bearer gizli");
    }

    [Fact]
    public async Task The_hours_bound_holds_and_a_failure_is_said_where_it_was_asked()
    {
        await using var model = await Model.StartAsync();
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        var (post, _) = await ComplainAsync(face);
        await SwitchOnAsync(owner, model.Url, perHour: "2");
        model.Status = 500;

        (await ShortenAsync(owner, post)).QuerySelector(".notice.bad")!.TextContent.ShouldContain("HTTP 500");
        model.Status = 200;
        await ShortenAsync(owner, post);
        (await ShortenAsync(owner, post)).QuerySelector(".notice.bad")!.TextContent.ShouldContain("sınırına");
        model.Asked.Count.ShouldBe(2);

        face.Clock.Set(face.Clock.GetUtcNow().AddHours(2));
        (await ShortenAsync(owner, post)).QuerySelector(".notice.bad").ShouldBeNull();
    }

    [Fact]
    public async Task Another_address_switches_it_off_and_is_never_shown_the_old_key()
    {
        await using var model = await Model.StartAsync();
        await using var other = await Model.StartAsync();
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        var (post, _) = await ComplainAsync(face);
        await SwitchOnAsync(owner, model.Url);

        await SaveAsync(owner, other.Url, key: "");
        await ShortenAsync(owner, post);
        other.Asked.ShouldBeEmpty();
        await AcceptAsync(owner);
        await ShortenAsync(owner, post);

        other.Asked.Count.ShouldBe(1);
        other.Keys.ShouldAllBe(key => key == "");
    }

    [Fact]
    public async Task The_example_can_be_tried_before_it_is_on_and_shows_what_came_back()
    {
        await using var model = await Model.StartAsync();
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        await SaveAsync(owner, model.Url);
        var shown = (await Face.GetAsync(owner, Page)).QuerySelector(".leaving .out")!.TextContent;

        var part = await PartAsync(owner, Page + "/try");

        model.Asked.ShouldHaveSingleItem().ShouldBe(shown);
        foreach (var secret in (string[])["Ayşe", "Örnekoğlu", "Mehmet", "0532", "ayse@", "TR33", "20260312774", "Çınar"])
            shown.ShouldNotContain(secret);
        part.QuerySelector("ul")!.TextContent.ShouldContain("0532 000 00 12");
    }

    [Fact]
    public async Task Every_long_complaint_is_shortened_only_where_the_owner_chose_so_and_each_once()
    {
        await using var model = await Model.StartAsync();
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        await SwitchOnAsync(owner, model.Url);
        face.Clock.Set(face.Clock.GetUtcNow().AddMinutes(1));
        await ComplainAsync(face);
        var reader = face.App.Services.GetRequiredService<PostReader>();
        await ShortenDue.RunAsync(face.Database, reader, Ask(face), Cancellation);
        model.Asked.ShouldBeEmpty();

        await SaveAsync(owner, model.Url, when: "every");
        await ShortenDue.RunAsync(face.Database, reader, Ask(face), Cancellation);
        model.Asked.ShouldBeEmpty("more leaves than was accepted: it is off");
        await AcceptAsync(owner);
        face.Clock.Set(face.Clock.GetUtcNow().AddMinutes(1));
        await ComplainAsync(face, "2");
        await ShortenDue.RunAsync(face.Database, reader, Ask(face), Cancellation);
        await ShortenDue.RunAsync(face.Database, reader, Ask(face), Cancellation);

        model.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_forgotten_is_forgotten_in_what_a_model_wrote_of_others_too()
    {
        await using var model = await Model.StartAsync();
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        var (post, _) = await ComplainAsync(face);
        await SwitchOnAsync(owner, model.Url);
        await ShortenAsync(owner, post);
        await using var db = face.Database.Read();
        (await db.Shortenings.CountAsync(Cancellation)).ShouldBe(1);

        await ForgetAsync("Başka Biri");
        (await db.Shortenings.CountAsync(Cancellation)).ShouldBe(1);
        await ForgetAsync("0532 000 00 12");
        (await db.Shortenings.CountAsync(Cancellation)).ShouldBe(0);

        Task ForgetAsync(string word) =>
            face.Database.WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                    await new ForgetShortenings().HandleAsync(new CustomerErased(new CustomerId(1), [], [], [word]), scope, cancellation),
                Cancellation
            );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static AskModel Ask(Face face) => face.App.Services.GetRequiredService<AskModel>();

    private static async Task<(PostId Post, string Thread)> ComplainAsync(Face face, string id = "1")
    {
        var now = face.Clock.GetUtcNow();
        var batch = new PostBatch
        {
            Posts =
            [
                new WalkingPost(
                    new IncomingPost
                    {
                        Network = "form",
                        ExternalId = id,
                        Author = "u" + id,
                        AuthorName = "Kurutma Mağduru",
                        Kind = PostKind.Complaint,
                        Text = Complaint,
                        CreatedAt = now,
                    },
                    face.Database.Mint.Next<PostId>(),
                    now
                ),
            ],
            IsAddressed = true,
            ReceivedAt = now,
        };
        await face.App.Services.GetRequiredService<IPostWalk>().WalkAsync(batch, Cancellation);
        return (batch.Posts[0].Id, $"/inbox/{batch.Posts[0].ConversationId}");
    }

    private static async Task SaveAsync(
        HttpClient owner,
        string address,
        string when = "click",
        string perHour = "30",
        string key = "gizli"
    )
    {
        var answer = await Face.PostAsync(
            owner,
            Page,
            Page,
            ("address", address + "/v1"),
            ("model", "model-1"),
            ("key", key),
            ("inside", "true"),
            ("when", when),
            ("perHour", perHour)
        );
        answer.Headers.Location!.OriginalString.ShouldContain("saved");
    }

    private static Task<HttpResponseMessage> AcceptAsync(HttpClient owner) =>
        Face.PostAsync(owner, Page, Page + "/accept", ("ground", "StaysInside"), ("read", "true"));

    private static async Task SwitchOnAsync(HttpClient owner, string address, string perHour = "30")
    {
        await SaveAsync(owner, address, perHour: perHour);
        (await AcceptAsync(owner)).Headers.Location!.OriginalString.ShouldContain("saved");
    }

    private static Task<IHtmlDocument> ShortenAsync(HttpClient browser, PostId post) => PartAsync(browser, $"/posts/{post}/shorten");

    /// <summary>Presses a button whose answer is a part of the page.</summary>
    private static async Task<IHtmlDocument> PartAsync(HttpClient browser, string action)
    {
        var token = (await Face.GetAsync(browser, "/profile"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("HX-Request", "true");
        var answer = await browser.SendAsync(request, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(Cancellation),
            Cancellation
        );
    }

    /// <summary>A server that speaks the chat completions interface and answers every complaint alike.</summary>
    private sealed class Model : IAsyncDisposable
    {
        private LocalServer server = null!;

        public string Url => server.Url;

        public int Status { get; set; } = 200;

        /// <summary>The user's messages it was sent.</summary>
        public ConcurrentQueue<string> Asked { get; } = new();

        public ConcurrentQueue<string> Keys { get; } = new();

        public static async Task<Model> StartAsync()
        {
            var model = new Model();
            model.server = await LocalServer.StartAsync(model.AnswerAsync);
            return model;
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();

        private async Task AnswerAsync(HttpContext context)
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            Asked.Enqueue(body.RootElement.GetProperty("messages")[1].GetProperty("content").GetString()!);
            Keys.Enqueue(context.Request.Headers.Authorization.ToString());
            context.Response.StatusCode = Status;
            var answer = new
            {
                choices = new[]
                {
                    new
                    {
                        message = new
                        {
                            role = "assistant",
                            content = "1. Makine gelmedi.\n2. [TELEFON-9] [TELEFON-1] aransın.\n3. 77 gün",
                        },
                    },
                },
            };
            await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
        }
    }
}
