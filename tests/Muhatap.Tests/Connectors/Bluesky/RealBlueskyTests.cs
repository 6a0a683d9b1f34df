using System.Text.Json.Nodes;
using Muhatap.Connectors.Bluesky;
using Muhatap.Core.Activities;
using Muhatap.Core.Outbound;
using Muhatap.Core.Posts;
using Muhatap.Core.Sources;
using Muhatap.Tests.Servers;

namespace Muhatap.Tests.Connectors.Bluesky;

/// <summary>The connector against a real PDS and PLC.</summary>
public sealed class RealBlueskyTests
{
    [Fact]
    public async Task A_complaint_is_heard_and_answered_and_the_answer_is_heard_too()
    {
        var server = await BlueskyServer.SharedAsync();
        await using var wiring = new BlueskyWiring();
        var ayse = await server.CreateAccountAsync("ayse");
        var company = await server.CreateAccountAsync("muhatap");
        var options = Options(server, company);
        var text = $"Kargom üç gündür gelmedi 😡 @{company.Handle} ilgilenir misiniz?";
        var (uri, cid) = await server.PostAsync(ayse, text);

        var heard = await wiring.ReadUntilAsync(options, "0", d => Posts(d).Exists(p => p.ExternalId == uri));
        var post = Posts(heard).Single(p => p.ExternalId == uri);
        post.Network.ShouldBe("bluesky");
        post.Text.ShouldBe(text);
        post.AuthorExternalId.ShouldBe(ayse.Did);
        post.CreatedAt.ShouldBe(DateTimeOffset.UnixEpoch.AddYears(56));
        post.Kind.ShouldBe(PostKind.Post);
        post.Url.ShouldBe($"https://bsky.app/profile/{ayse.Did}/post/{uri[(uri.LastIndexOf('/') + 1)..]}");

        var reply = Reply("m1", uri, ayse.Did, $"Merhaba @{ayse.Handle}, hemen bakıyoruz: https://takip.example/1. #kargo");
        var sent = await wiring.Sender(options).SendAsync(reply, TestContext.Current.CancellationToken);
        sent.State.ShouldBe(SendState.Sent, sent.Error);

        var record = (await server.PostsAsync(company.Did)).ShouldHaveSingleItem();
        record.GetProperty("uri").GetString().ShouldBe(sent.ExternalId);
        var value = record.GetProperty("value");
        value.GetProperty("text").GetString().ShouldBe(reply.Text);
        foreach (var end in new[] { "root", "parent" })
        {
            value.GetProperty("reply").GetProperty(end).GetProperty("uri").GetString().ShouldBe(uri);
            value.GetProperty("reply").GetProperty(end).GetProperty("cid").GetString().ShouldBe(cid);
        }

        var features = value.GetProperty("facets").EnumerateArray().Select(f => f.GetProperty("features")[0]).ToList();
        features
            .Select(f => f.GetProperty("$type").GetString())
            .ShouldBe(["app.bsky.richtext.facet#mention", "app.bsky.richtext.facet#link", "app.bsky.richtext.facet#tag"]);
        features[0].GetProperty("did").GetString().ShouldBe(ayse.Did);
        features[1].GetProperty("uri").GetString().ShouldBe("https://takip.example/1");

        var own = Posts(await wiring.ReadUntilAsync(options, heard[^1].Cursor, d => Posts(d).Exists(p => p.ExternalId == sent.ExternalId)))
            .Single(p => p.ExternalId == sent.ExternalId);
        own.ParentExternalId.ShouldBe(uri);
        own.Kind.ShouldBe(PostKind.Comment);
        own.Mentions.ShouldBe([ayse.Did]);
        own.Links.ShouldBe(["https://takip.example/1"]);
    }

    [Fact]
    public async Task An_answer_sent_again_is_there_once_even_by_a_process_that_knows_nothing_of_the_first()
    {
        var server = await BlueskyServer.SharedAsync();
        var ayse = await server.CreateAccountAsync("ayse");
        var company = await server.CreateAccountAsync("muhatap");
        var (uri, _) = await server.PostAsync(ayse, "Neden cevap vermiyorsunuz?");
        var reply = Reply("m2", uri, ayse.Did, "Buradayız.");

        var ids = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            await using var process = new BlueskyWiring();
            var sent = await process.Sender(Options(server, company)).SendAsync(reply, TestContext.Current.CancellationToken);
            sent.State.ShouldBe(SendState.Sent, sent.Error);
            ids.Add(sent.ExternalId);
        }

        ids.Distinct().Count().ShouldBe(1);
        (await server.PostsAsync(company.Did)).Count.ShouldBe(1);

        await using var wiring = new BlueskyWiring();
        var sender = wiring.Sender(Options(server, company));
        (await sender.LookUpAsync(reply, TestContext.Current.CancellationToken))!.ExternalId.ShouldBe(ids[0]);
        (await sender.LookUpAsync(reply with { Key = "m3" }, TestContext.Current.CancellationToken))!.State.ShouldBe(SendState.Retry);

        // Another message of the same instant is another record.
        (await sender.SendAsync(reply with { Key = "m3", Text = "Bir şey daha." }, TestContext.Current.CancellationToken)).State.ShouldBe(
            SendState.Sent
        );
        (await server.PostsAsync(company.Did)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_to_an_answer_keeps_the_threads_root()
    {
        var server = await BlueskyServer.SharedAsync();
        await using var wiring = new BlueskyWiring();
        var ayse = await server.CreateAccountAsync("ayse");
        var company = await server.CreateAccountAsync("muhatap");
        var sender = wiring.Sender(Options(server, company));
        var (root, _) = await server.PostAsync(ayse, "İlk");
        var first = await sender.SendAsync(Reply("r1", root, ayse.Did, "İkinci"), TestContext.Current.CancellationToken);
        var second = await sender.SendAsync(Reply("r2", first.ExternalId!, company.Did, "Üçüncü"), TestContext.Current.CancellationToken);
        second.State.ShouldBe(SendState.Sent, second.Error);

        var reply = (await server.PostsAsync(company.Did))
            .Single(r => r.GetProperty("uri").GetString() == second.ExternalId)
            .GetProperty("value")
            .GetProperty("reply");
        reply.GetProperty("root").GetProperty("uri").GetString().ShouldBe(root);
        reply.GetProperty("parent").GetProperty("uri").GetString().ShouldBe(first.ExternalId);
    }

    [Fact]
    public async Task What_can_not_be_answered_says_why()
    {
        var server = await BlueskyServer.SharedAsync();
        await using var wiring = new BlueskyWiring();
        var ayse = await server.CreateAccountAsync("ayse");
        var company = await server.CreateAccountAsync("muhatap");
        var options = Options(server, company);
        var sender = wiring.Sender(options);
        var (uri, _) = await server.PostAsync(ayse, "Silinecek");
        await server.DeleteAsync(ayse, uri);

        (await Outcome(Reply("x", uri, ayse.Did, "Merhaba"))).ShouldBe((SendState.Refused, "not there any more"));
        (await Outcome(Reply("x", uri, ayse.Did, string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 301))))).ShouldBe(
            (SendState.Refused, "301 characters")
        );
        (await Outcome(Reply("x", "https://x.example/1", ayse.Did, "Merhaba"))).ShouldBe((SendState.Refused, "not a post"));
        (await server.PostsAsync(company.Did)).ShouldBeEmpty();

        var (there, _) = await server.PostAsync(ayse, "Duruyor");
        sender = wiring.Sender(options with { AppPassword = "yanlis" });
        (await Outcome(Reply("x", there, ayse.Did, "Merhaba"))).ShouldBe((SendState.Retry, "refuses the password"));
        sender = wiring.Sender(options with { Service = "http://127.0.0.1:1" });
        (await Outcome(Reply("x", there, ayse.Did, "Merhaba"))).ShouldBe((SendState.Retry, "could not be reached"));

        async Task<(SendState, string)> Outcome(OutboundReply reply)
        {
            var outcome = await sender.SendAsync(reply, TestContext.Current.CancellationToken);
            string[] known = ["not there any more", "301 characters", "not a post", "refuses the password", "could not be reached"];
            return (outcome.State, Array.Find(known, k => outcome.Error!.Contains(k, StringComparison.Ordinal)) ?? outcome.Error!);
        }
    }

    [Fact]
    public async Task Three_hundred_family_emoji_are_three_hundred_characters()
    {
        var server = await BlueskyServer.SharedAsync();
        await using var wiring = new BlueskyWiring();
        var ayse = await server.CreateAccountAsync("ayse");
        var company = await server.CreateAccountAsync("muhatap");
        var (uri, _) = await server.PostAsync(ayse, "Merhaba");
        var sender = wiring.Sender(Options(server, company));
        // 25 bytes each: the server counts graphemes as we do, and bytes too.
        var text = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 100)) + new string('ş', 200);
        sender.CountLength(text).ShouldBe(300);
        (await sender.SendAsync(Reply("e", uri, ayse.Did, text), TestContext.Current.CancellationToken)).State.ShouldBe(SendState.Sent);
        var bytes = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 121));
        (await sender.SendAsync(Reply("b", uri, ayse.Did, bytes), TestContext.Current.CancellationToken)).State.ShouldBe(SendState.Refused);
    }

    [Fact]
    public async Task Likes_reposts_follows_and_deletions_are_heard()
    {
        var server = await BlueskyServer.SharedAsync();
        await using var wiring = new BlueskyWiring();
        var ayse = await server.CreateAccountAsync("ayse");
        var ali = await server.CreateAccountAsync("ali");
        var (uri, cid) = await server.PostAsync(ayse, "Beğenilecek");
        JsonObject Subject() =>
            new()
            {
                ["subject"] = new JsonObject { ["uri"] = uri, ["cid"] = cid },
            };
        var (like, _) = await server.WriteAsync(ali, "app.bsky.feed.like", Subject());
        var (repost, _) = await server.WriteAsync(ali, "app.bsky.feed.repost", Subject());
        var (follow, _) = await server.WriteAsync(ali, "app.bsky.graph.follow", new JsonObject { ["subject"] = ayse.Did });
        await server.WriteAsync(ali, "app.bsky.graph.block", new JsonObject { ["subject"] = ayse.Did });
        await server.DeleteAsync(ayse, uri);

        var heard = await wiring.ReadUntilAsync(Options(server, ayse), "0", d => d.Exists(x => x.Deleted.Contains(uri)));
        var acts = heard.SelectMany(d => d.Activities).Where(a => a.AccountExternalId == ali.Did).ToList();
        acts.Select(a => (a.Kind, a.ExternalId, a.Target))
            .ShouldBe([(ActivityKind.Like, like, uri), (ActivityKind.Repost, repost, uri), (ActivityKind.Follow, follow, ayse.Did)]);
        acts[0].Network.ShouldBe("bluesky");

        var quiet = await wiring.ReadUntilAsync(
            Options(server, ayse) with
            {
                Activities = false,
            },
            "0",
            d => d.Exists(x => x.Deleted.Contains(uri))
        );
        quiet.SelectMany(d => d.Activities).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_account_takes_its_posts_back()
    {
        await using var server = await BlueskyServer.StartAsync();
        await using var wiring = new BlueskyWiring();
        var ayse = await server.CreateAccountAsync("ayse");
        await server.PostAsync(ayse, "Gidiyorum");
        await server.CallAsync("com.atproto.server.deactivateAccount", [], ayse);
        await server.DeleteAccountAsync(ayse);
        var heard = await wiring.ReadUntilAsync(Options(server, ayse), "0", d => d.Exists(x => x.DeletedAccounts.Count > 0));
        heard.SelectMany(d => d.DeletedAccounts).ShouldBe([ayse.Did]);
    }

    [Fact]
    public async Task Reading_goes_on_from_the_cursor_without_a_gap_or_a_repeat()
    {
        var server = await BlueskyServer.SharedAsync();
        var ayse = await server.CreateAccountAsync("ayse");
        var expected = new List<string>();
        for (var i = 0; i < 40; i++)
            expected.Add((await server.PostAsync(ayse, $"Gönderi {i}")).Uri);

        var heard = new List<string>();
        string? cursor = "0";
        while (heard.Count < expected.Count)
        {
            // Every time a new process, cut off after one delivery.
            await using var wiring = new BlueskyWiring();
            foreach (var delivery in await wiring.ReadUntilAsync(Options(server, ayse), cursor, d => d.Count == 1))
            {
                heard.AddRange(delivery.Posts.Where(p => p.AuthorExternalId == ayse.Did).Select(p => p.ExternalId));
                cursor = delivery.Cursor ?? cursor;
            }
        }

        heard.ShouldBe(expected);
    }

    [Fact]
    public async Task A_profile_is_found_and_a_handle_that_does_not_lead_back_is_not_believed()
    {
        var server = await BlueskyServer.SharedAsync();
        await using var wiring = new BlueskyWiring();
        var ayse = await server.CreateAccountAsync("ayse");
        await server.WriteAsync(
            ayse,
            "app.bsky.actor.profile",
            new JsonObject { ["displayName"] = "Ayşe Korkmaz", ["description"] = "İzmir" },
            "self"
        );
        var ali = await server.CreateAccountAsync("ali");
        var profiles = wiring.Profiles(Options(server, ayse));

        (await profiles.ResolveAsync(ayse.Did, TestContext.Current.CancellationToken)).ShouldBe(
            new Profile(ayse.Did, ayse.Handle, "Ayşe Korkmaz", "İzmir")
        );
        (await profiles.ResolveAsync(ali.Did, TestContext.Current.CancellationToken)).ShouldBe(new Profile(ali.Did, ali.Handle));
        (await profiles.ResolveAsync("did:plc:yokboyleb1r1", TestContext.Current.CancellationToken)).ShouldBeNull();
        (await profiles.ResolveAsync("did:web:127.0.0.1%3A1", TestContext.Current.CancellationToken)).ShouldBeNull();
        (await profiles.ResolveAsync("x", TestContext.Current.CancellationToken)).ShouldBeNull();

        // Ali's new handle is told by the firehose, and the old one is forgotten.
        await server.CallAsync("com.atproto.identity.updateHandle", new JsonObject { ["handle"] = "yeni" + ali.Handle }, ali);
        await server.PostAsync(ali, "Adım değişti");
        await wiring.ReadUntilAsync(Options(server, ayse), "0", d => Posts(d).Exists(p => p.Text == "Adım değişti"));
        (await profiles.ResolveAsync(ali.Did, TestContext.Current.CancellationToken))!.Handle.ShouldBe("yeni" + ali.Handle);
    }

    private static List<IncomingPost> Posts(List<Delivery> deliveries) => [.. deliveries.SelectMany(d => d.Posts)];

    private static BlueskyOptions Options(BlueskyServer server, BlueskyServer.Person person) =>
        new()
        {
            Service = server.PdsUrl,
            Identifier = person.Handle,
            AppPassword = person.Password,
            Firehose = server.Firehose,
            Directory = server.PlcUrl,
        };

    private static OutboundReply Reply(string key, string post, string account, string text) =>
        new()
        {
            Key = key,
            WrittenAt = StillClock.Now,
            Text = text,
            ToPost = post,
            ToAccount = account,
        };
}
