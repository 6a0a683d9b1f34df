using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;

namespace Muhatap.Tests.Web.Pages;

/// <summary>What is done with several posts of the feed at once.</summary>
public sealed class ChosenPostsTests
{
    private const string Copied = "Karanfil mağazasının önünden her sabah geçiyorum, vitrin yine değişmiş";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_feed_shows_copies_as_one_card_that_opens_to_the_others()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        var topic = await FillAsync(face);

        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStreamAsync($"/listen?topic={topic}", Cancellation));

        page.QuerySelectorAll("article.post").Length.ShouldBe(4, "three of their own and one for the copies");
        var more = page.QuerySelectorAll(".copies a").ShouldHaveSingleItem();
        more.TextContent.Trim().ShouldBe("ve benzer 4 gönderi");
        var others = await new HtmlParser().ParseDocumentAsync(await browser.GetStreamAsync(more.GetAttribute("href"), Cancellation));
        others.QuerySelectorAll("article.post").Length.ShouldBe(4);
        var each = await new HtmlParser().ParseDocumentAsync(
            await browser.GetStreamAsync($"/listen?topic={topic}&copies=each", Cancellation)
        );
        each.QuerySelectorAll("article.post").Length.ShouldBe(8);
    }

    [Fact]
    public async Task Chosen_posts_stand_in_the_inbox_once_whatever_is_pressed_again()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Agent);
        var topic = await FillAsync(face);
        var posts = await OwnPostsAsync(face);

        var answer = await ChooseAsync(browser, topic, "open", posts);
        var again = await ChooseAsync(browser, topic, "open", posts);

        answer.Headers.Location!.OriginalString.ShouldContain("done=open-3-3");
        again.Headers.Location!.OriginalString.ShouldContain("done=open-3-0");
        await using var db = face.Database.Read();
        var entries = await db.ConversationEntries.Where(entry => entry.Kind == EntryKind.Post).ToListAsync(Cancellation);
        foreach (var post in posts)
            entries.Count(entry => entry.PostId == post).ShouldBe(1);
        (await db.Conversations.CountAsync(row => row.OpenKey != null, Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task One_chosen_post_leads_to_its_conversation()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Agent);
        var topic = await FillAsync(face);

        var answer = await ChooseAsync(browser, topic, "open", (await OwnPostsAsync(face))[..1]);

        answer.Headers.Location!.OriginalString.ShouldStartWith("/inbox/");
        (await browser.GetAsync(answer.Headers.Location, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Marks_are_kept_for_the_topics_query_and_changed_by_saying_otherwise()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Analyst);
        var topic = await FillAsync(face);
        var posts = await OwnPostsAsync(face);

        await ChooseAsync(browser, topic, "right", posts);
        var answer = await ChooseAsync(browser, topic, "wrong", posts[..1]);

        answer.Headers.Location!.OriginalString.ShouldContain("done=wrong-1-0");
        await using var db = face.Database.Read();
        var marks = await db.TopicMarks.ToListAsync(Cancellation);
        marks.Count.ShouldBe(3);
        marks.Single(mark => !mark.IsRight).PostId.ShouldBe(posts[0]);
        marks.ShouldAllBe(mark => mark.Query == "karanfil*");
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_who_may_only_read_changes_nothing()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Agent);
        var topic = await FillAsync(face);

        (await ChooseAsync(browser, topic, "open", [])).Headers.Location!.OriginalString.ShouldContain("refused=posts.none");
        (await ChooseAsync(browser, topic, "open", [new PostId(5)])).Headers.Location!.OriginalString.ShouldContain("refused=post.gone");

        using var reader = await face.SignedInAsync(Role.ReadOnly);
        var refused = await Face.PostAsync(
            reader,
            $"/listen?topic={topic}",
            "/listen/chosen/open",
            [.. (await OwnPostsAsync(face)).Select(post => ("post", post.ToString()!))]
        );
        refused.Headers.Location?.OriginalString.ShouldContain("denied");
        await using var db = face.Database.Read();
        (await db.Conversations.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    private static async Task<HttpResponseMessage> ChooseAsync(HttpClient browser, TopicId topic, string act, IReadOnlyList<PostId> posts)
    {
        var page = $"/listen?topic={topic}&copies=each";
        var form = await new HtmlParser().ParseDocumentAsync(await browser.GetStreamAsync(page, Cancellation));
        var token = form.QuerySelector("#chosen input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        List<KeyValuePair<string, string>> fields =
        [
            new("__RequestVerificationToken", token),
            new("topic", topic.ToString()),
            new("returnUrl", page),
            .. posts.Select(post => new KeyValuePair<string, string>("post", post.ToString())),
        ];
        using var content = new FormUrlEncodedContent(fields);
        return await browser.PostAsync($"/listen/chosen/{act}", content, Cancellation);
    }

    private static async Task<List<PostId>> OwnPostsAsync(Face face)
    {
        await using var db = face.Database.Read();
        return await db
            .Posts.Where(post => !post.Text.Contains("vitrin"))
            .OrderBy(post => post.CreatedAt)
            .Select(post => post.Id)
            .ToListAsync(Cancellation);
    }

    /// <summary>Eight posts that triage leaves alone: five of one text, three of their own.</summary>
    private static async Task<TopicId> FillAsync(Face face)
    {
        var services = face.App.Services;
        var topic = await SaveTopic.RunAsync(
            face.Database,
            services.GetRequiredService<StandingTopics>(),
            null,
            null,
            "Karanfil",
            TopicPurpose.Sector,
            "karanfil*",
            "blue",
            true,
            Cancellation
        );
        var now = face.Clock.GetUtcNow();
        string[] texts =
        [
            Copied,
            Copied,
            "Karanfil sitesini açtım",
            Copied,
            "Karanfil dükkânına uğradım",
            Copied,
            "Karanfil yeni renk",
            Copied,
        ];
        await services
            .GetRequiredService<IPostWalk>()
            .WalkAsync(
                new PostBatch
                {
                    Posts =
                    [
                        .. texts.Select(
                            (text, i) =>
                                new WalkingPost(
                                    new IncomingPost
                                    {
                                        Network = "mastodon",
                                        ExternalId = $"p{i}",
                                        Author = $"kisi{i}",
                                        Text = text,
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
        return topic;
    }
}
