using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;

namespace Muhatap.Tests.Web.Pages;

public sealed class GuideTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_become_a_topic_that_leaves_noise_out_and_sends_its_cases_to_their_owner()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        var owner = await face.AddPersonAsync("sahip@ornek.example", Role.Agent);
        await KeepEverythingAsync(face);
        // Twenty-four of the shop, sixteen of the flower.
        await WalkAsync(
            face,
            0,
            [.. Enumerable.Range(0, 24).Select(i => ($"Karanfil kargom gelmedi, {i} gündür bekliyorum!", "ayse" + i))]
        );
        await WalkAsync(
            face,
            100,
            [.. Enumerable.Range(0, 16).Select(i => ($"Karanfil saksı bitkisidir, {i} cm olur.", "bahce" + (i % 2)))]
        );

        (await AnswerAsync(browser, 1, ("purpose", "Brand"))).ShouldBe("/listen/guide?step=2");
        (await AnswerAsync(browser, 2, ("names", "Karanfil"), ("title", "Karanfil mağazaları"))).ShouldBe("/listen/guide?step=3");
        var noise = await Face.GetAsync(browser, "/listen/guide?step=3");
        var proposed = noise.QuerySelectorAll("[name=noise-mark]").Select(mark => mark.GetAttribute("value")).ToList();
        proposed.ShouldContain("word:saksi");
        proposed.ShouldContain("account:x/bahce0");
        proposed.ShouldNotContain("word:kargom");
        proposed.ShouldNotContain("word:karanfil");
        (await AnswerAsync(browser, 3, ("noise-mark", "word:saksi"), ("noise", "çiçekçi"))).ShouldBe("/listen/guide?step=4");
        (await AnswerAsync(browser, 4, ("must", "boykot"), ("alone", "#KaranfilGünleri"))).ShouldBe("/listen/guide?step=5");
        (await AnswerAsync(browser, 5, ("owner", $"{owner}"), ("queue", "Kriz"), ("colour", "red"))).ShouldBe("/listen/guide?step=6");
        var look = await Face.GetAsync(browser, "/listen/guide");
        var query = look.QuerySelector("[name=query]")!.GetAttribute("value")!;
        look.QuerySelector(".notice")!.TextContent.ShouldContain("Karanfil");
        var saved = await Face.PostAsync(browser, "/listen/guide", "/listen/guide/save", ("query", query));

        saved.Headers.Location!.OriginalString.ShouldStartWith("/listen?topic=");
        await using var db = face.Database.Read();
        var topic = await db.Topics.SingleAsync(row => row.Name == "Karanfil mağazaları", Cancellation);
        (topic.Purpose, topic.OwnerId, topic.Queue, topic.Colour).ShouldBe((TopicPurpose.Brand, owner, "Kriz", "red"));
        (await db.TopicGuides.AnyAsync(Cancellation)).ShouldBeFalse("saved, it is no draft any more");
        await MatchBack.RunAsync(face.Database, Cancellation);
        (await db.TopicMatches.CountAsync(match => match.TopicId == topic.Id, Cancellation)).ShouldBe(24);
        await WalkAsync(face, 200, [("Karanfil kargom kayıp, rezalet!", "zeynep"), ("Lale kargom kayıp, rezalet!", "deniz")]);
        var cases = await db.Conversations.Where(row => row.Queue == "Kriz").ToListAsync(Cancellation);
        cases.ShouldHaveSingleItem().AssigneeId.ShouldBe(owner);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_and_a_question_that_must_be_answered_is_not_passed()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        const string Names = "\n  Karanfil \"Çiçek\" <b>\n#etiket & ©\n";

        (await AnswerAsync(browser, 1)).ShouldBe("/listen/guide?step=1&ask=1");
        (await AnswerAsync(browser, 1, ("purpose", "Person"))).ShouldBe("/listen/guide?step=2");
        (await AnswerAsync(browser, 2, ("names", "...\n"), ("go", "6"))).ShouldBe("/listen/guide?step=2&ask=1");
        (await AnswerAsync(browser, 2, ("names", Names), ("go", "1"))).ShouldBe("/listen/guide?step=1");
        (await AnswerAsync(browser, 1, ("go", "4"))).ShouldBe("/listen/guide?step=4");

        var names = await Face.GetAsync(browser, "/listen/guide?step=2");
        names.QuerySelector("[name=names]")!.TextContent.ShouldBe(Names);
        (await Face.GetAsync(browser, "/listen/guide?step=1")).QuerySelector("[value=Person]")!.HasAttribute("checked").ShouldBeTrue();
        (
            await Face.PostAsync(browser, "/listen/guide", "/listen/guide/save", ("query", "başka"))
        ).Headers.Location!.OriginalString.ShouldContain("refused=guide.changed");
        await Face.PostAsync(browser, "/listen/guide", "/listen/guide/anew");
        (await Face.GetAsync(browser, "/listen/guide")).QuerySelector("[value=Person]")!.HasAttribute("checked").ShouldBeFalse();
    }

    [Fact]
    public async Task Of_few_posts_no_noise_is_proposed_and_why_is_said()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        await KeepEverythingAsync(face);
        await WalkAsync(face, 0, [.. Enumerable.Range(0, 29).Select(i => ($"Karanfil saksı bitkisidir, {i} cm olur.", "bahce"))]);
        await AnswerAsync(browser, 1, ("purpose", "Brand"));
        await AnswerAsync(browser, 2, ("names", "Karanfil"));

        var noise = await Face.GetAsync(browser, "/listen/guide?step=3");

        noise.QuerySelectorAll("[name=noise-mark]").ShouldBeEmpty();
        noise.QuerySelector(".notice")!.TextContent.ShouldContain("29");
    }

    private static async Task<string> AnswerAsync(HttpClient browser, int step, params (string, string)[] fields)
    {
        var answer = await Face.PostAsync(browser, "/listen/guide", "/listen/guide", [("step", $"{step}"), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    private static Task KeepEverythingAsync(Face face) =>
        SaveTopic.RunAsync(
            face.Database,
            face.App.Services.GetRequiredService<StandingTopics>(),
            null,
            null,
            "Hepsi",
            TopicPurpose.Sector,
            "karanfil* OR lale*",
            "blue",
            true,
            Cancellation
        );

    private static Task WalkAsync(Face face, int first, (string Text, string Author)[] posts)
    {
        var now = face.Clock.GetUtcNow();
        return face
            .App.Services.GetRequiredService<IPostWalk>()
            .WalkAsync(
                new PostBatch
                {
                    Posts =
                    [
                        .. posts.Select(
                            (post, i) =>
                                new WalkingPost(
                                    new IncomingPost
                                    {
                                        Network = "x",
                                        ExternalId = $"{first + i}",
                                        Author = post.Author,
                                        Text = post.Text,
                                        CreatedAt = now.AddMinutes(-i),
                                    },
                                    face.Database.Mint.Next<PostId>(),
                                    now
                                )
                        ),
                    ],
                    ReceivedAt = now,
                },
                Cancellation
            );
    }
}
