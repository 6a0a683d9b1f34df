using System.Formats.Cbor;
using FsCheck;
using FsCheck.Fluent;
using Muhatap.Connectors.Bluesky.Firehose;
using Muhatap.Connectors.Bluesky.Repo;
using Muhatap.Core.Activities;
using Muhatap.Core.Posts;

namespace Muhatap.Tests.Connectors.Bluesky;

public sealed class FrameParserTests
{
    private static readonly byte[] Everything = Frames.Post(9, "3kabc", "Kargom 📦 gelmedi", Rich, 4);

    [Fact]
    public void A_post_with_all_that_it_can_carry()
    {
        var post = Read(Everything).Posts.ShouldHaveSingleItem();
        post.ExternalId.ShouldBe($"at://{Frames.Did}/app.bsky.feed.post/3kabc");
        post.Text.ShouldBe("Kargom 📦 gelmedi");
        post.Kind.ShouldBe(PostKind.Comment);
        post.CreatedAt.ShouldBe(StillClock.Now.AddMinutes(-30));
        post.AuthorExternalId.ShouldBe(Frames.Did);
        post.ParentExternalId.ShouldBe("at://did:plc:ali/app.bsky.feed.post/2");
        post.ClaimedLanguage.ShouldBe("tr");
        post.Links.ShouldBe(["https://ornek.example/uzun", "https://bsky.app/profile/did:plc:ali/post/7"]);
        post.Mentions.ShouldBe(["did:plc:kargo"]);
        post.Media.ShouldBe([$"https://cdn.bsky.app/img/feed_fullsize/plain/{Frames.Did}/bafkrei{new string('a', 52)}@jpeg"]);
    }

    [Fact]
    public void Records_of_other_collections_are_not_even_looked_for()
    {
        // The record is no CBOR at all; looking would be a problem.
        var draft = Read(
            Frames.Commit(3, [("create", "app.bsky.actor.profile/self", [0xFF]), ("create", "app.bsky.feed.threadgate/x", [0xFF])])
        );
        draft.IsEmpty.ShouldBeTrue();
        draft.Sequence.ShouldBe(3);
    }

    [Fact]
    public void Likes_reposts_and_follows_are_activities_unless_they_are_not_wanted()
    {
        var frame = Frames.Commit(
            3,
            [
                ("create", "app.bsky.feed.like/1", Subject(uri: "at://did:plc:ali/app.bsky.feed.post/2")),
                ("create", "app.bsky.feed.repost/2", Subject(uri: "at://did:plc:ali/app.bsky.feed.post/2")),
                ("create", "app.bsky.graph.follow/3", Subject(did: "did:plc:ali")),
                ("delete", "app.bsky.feed.like/0", null),
            ]
        );
        Read(frame)
            .Activities.Select(a => (a.Kind, a.Target, a.ExternalId))
            .ShouldBe([
                (ActivityKind.Like, "at://did:plc:ali/app.bsky.feed.post/2", $"at://{Frames.Did}/app.bsky.feed.like/1"),
                (ActivityKind.Repost, "at://did:plc:ali/app.bsky.feed.post/2", $"at://{Frames.Did}/app.bsky.feed.repost/2"),
                (ActivityKind.Follow, "did:plc:ali", $"at://{Frames.Did}/app.bsky.graph.follow/3"),
            ]);
        Read(frame, activities: false).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void One_bad_record_does_not_take_its_neighbours_with_it()
    {
        var draft = Read(
            Frames.Commit(
                4,
                [
                    ("create", "app.bsky.feed.post/a", Frames.PostRecord("önceki")),
                    ("create", "app.bsky.feed.post/b", [0xA1, 0x64]),
                    ("create", "app.bsky.feed.post/c", Frames.PostRecord("sonraki")),
                    ("delete", "app.bsky.feed.post/d", null),
                ]
            )
        );
        draft.Posts.Select(p => p.Text).ShouldBe(["önceki", "sonraki"]);
        draft.Deleted.ShouldBe([$"at://{Frames.Did}/app.bsky.feed.post/d"]);
        draft.ToDelivery().Problems.ShouldHaveSingleItem().ShouldContain("app.bsky.feed.post/b");
    }

    [Theory]
    [InlineData("1601-01-01T00:00:00Z")]
    [InlineData("2999-01-01T00:00:00Z")]
    [InlineData("dün")]
    [InlineData("")]
    public void A_post_can_not_say_it_is_of_another_age(string createdAt) =>
        Read(Frames.Commit(1, [("create", "app.bsky.feed.post/a", Frames.PostRecord("x", createdAt: createdAt))]))
            .Posts.Single()
            .CreatedAt.ShouldBe(StillClock.Now);

    [Fact]
    public void Bytes_that_are_no_utf8_become_replacement_characters()
    {
        byte[] record = [0xA2, 0x64, .. "text"u8, 0x65, 0x61, 0xED, 0xA0, 0x80, 0x62, 0x69, .. "createdAt"u8, 0x60];
        Read(Frames.Commit(1, [("create", "app.bsky.feed.post/a", record)])).Posts.Single().Text.ShouldBe("a\uFFFD\uFFFD\uFFFDb");
    }

    [Fact]
    public void Accounts_and_identities_are_told_apart_and_unknown_frames_passed_over()
    {
        var changed = new List<string>();
        var parser = Parser(changed: changed.Add);
        var draft = new DeliveryDraft();
        parser.Read(Frames.Event("#identity", 1, "did:plc:bir"), draft);
        parser.Read(Frames.Event("#account", 2, "did:plc:iki", active: false, status: "suspended"), draft);
        parser.Read(Frames.Event("#account", 3, "did:plc:uc", active: false, status: "deleted"), draft);
        parser.Read(Frames.Event("#account", 4, "did:plc:dort", active: true), draft);
        parser.Read(Frames.Event("#sync", 5, "did:plc:bes"), draft);
        parser.Read(Frames.Event("#yarin", 6, "did:plc:alti"), draft);
        parser.Read(Frames.Event("#yarin", 7, "did:plc:alti"), draft);
        parser.Read(Frames.Info("OutdatedCursor"), draft);
        changed.ShouldBe(["did:plc:bir", "did:plc:iki", "did:plc:uc", "did:plc:dort"]);
        draft.DeletedAccounts.ShouldBe(["did:plc:uc"]);
        draft.Sequence.ShouldBe(7);
        draft.ToDelivery().Problems.Count.ShouldBe(2);
    }

    [Fact]
    public void A_commit_too_big_or_without_its_blocks_is_a_problem_and_not_the_end()
    {
        Read(Frames.Commit(1, [], tooBig: true)).ToDelivery().Problems.ShouldHaveSingleItem();
        Read(Frames.Commit(1, [("create", "app.bsky.feed.post/a", Frames.PostRecord("x"))], withBlocks: false))
            .ToDelivery()
            .Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public void Nothing_but_the_declared_exception_leaves_a_truncated_frame()
    {
        for (var length = 0; length < Everything.Length; length++)
            ReadOrRefuse(Everything.AsSpan(0, length).ToArray());
    }

    [Fact]
    public void Nothing_but_the_declared_exception_leaves_a_frame_with_any_byte_changed()
    {
        for (var i = 0; i < Everything.Length; i++)
        {
            foreach (
                var value in (ReadOnlySpan<byte>)
                    [0x00, 0x1F, 0x3B, 0x5B, 0x7B, 0x7F, 0x9B, 0x9F, 0xBB, 0xBF, 0xD8, 0xDB, 0xF6, 0xFF, (byte)(Everything[i] ^ 1)]
            )
            {
                var changed = Everything.ToArray();
                changed[i] = value;
                ReadOrRefuse(changed);
            }
        }
    }

    [Fact]
    public void Nothing_but_the_declared_exception_leaves_random_bytes()
    {
        Prop.ForAll<byte[]>(bytes => ReadOrRefuse(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
        // Random bytes seldom get past the header; these begin well.
        var header = Everything.AsSpan(0, 15).ToArray();
        Prop.ForAll<byte[]>(bytes => ReadOrRefuse([.. header, .. bytes])).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
        Prop.ForAll<byte[]>(bytes => ReadOrRefuse(Frames.Commit(1, [("create", "app.bsky.feed.post/a", bytes)])))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Counts_that_lie_and_nests_without_end_are_refused_without_effort()
    {
        byte[][] hostile =
        [
            [0xBB, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], // a map of 2^64 pairs
            [0xBF, 0x61, 0x61], // of indefinite length
            [.. Enumerable.Repeat((byte)0x81, 5_000_000)],
            [0xA1, 0x61, 0x78, .. Enumerable.Repeat((byte)0xC1, 5_000_000)],
            [0xA1, 0x61, 0x78, .. Enumerable.Repeat((byte)0xA1, 5_000_000)],
        ];
        foreach (var bytes in hostile)
            Should.Throw<FrameException>(() => Read(bytes));
    }

    [Fact]
    public void What_the_frameworks_writer_writes_is_read_back()
    {
        Prop.ForAll<long, NonNull<string>, byte[]>(
                (number, text, bytes) =>
                {
                    var encoded = Frames.Encode(w =>
                    {
                        w.WriteStartArray(4);
                        w.WriteInt64(number);
                        w.WriteTextString(text.Get.ReplaceLineEndings("").Replace('\uFFFD', ' '));
                        w.WriteByteString(bytes);
                        w.WriteBoolean(number > 0);
                        w.WriteEndArray();
                    });
                    var reader = new DagCborReader(encoded);
                    var skipped = new DagCborReader(encoded);
                    skipped.Skip();
                    return reader.ReadArray() == 4
                        && reader.ReadInteger() == number
                        && reader.ReadString() == text.Get.ReplaceLineEndings("").Replace('\uFFFD', ' ')
                        && reader.ReadBytes().SequenceEqual(bytes)
                        && reader.ReadBoolean() == number > 0
                        && reader.Rest.IsEmpty
                        && skipped.Rest.IsEmpty;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("", "b")]
    [InlineData("f", "bmy")]
    [InlineData("fo", "bmzxq")]
    [InlineData("foo", "bmzxw6")]
    [InlineData("foob", "bmzxw6yq")]
    [InlineData("fooba", "bmzxw6ytb")]
    [InlineData("foobar", "bmzxw6ytboi")]
    public void A_cid_is_base32_as_rfc_4648_has_it(string bytes, string text) =>
        Cid.ToText(System.Text.Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);

    private static void Rich(CborWriter w)
    {
        w.WriteTextString("langs");
        w.WriteStartArray(1);
        w.WriteTextString("tr");
        w.WriteEndArray();

        w.WriteTextString("reply");
        w.WriteStartMap(2);
        foreach (
            var (name, uri) in new[]
            {
                ("root", "at://did:plc:ali/app.bsky.feed.post/1"),
                ("parent", "at://did:plc:ali/app.bsky.feed.post/2"),
            }
        )
        {
            w.WriteTextString(name);
            w.WriteStartMap(2);
            Frames.Field(w, "cid", "bafy");
            Frames.Field(w, "uri", uri);
            w.WriteEndMap();
        }

        w.WriteEndMap();

        w.WriteTextString("facets");
        w.WriteStartArray(2);
        foreach (var (name, value) in new[] { ("uri", "https://ornek.example/uzun"), ("did", "did:plc:kargo") })
        {
            w.WriteStartMap(2);
            w.WriteTextString("index");
            w.WriteStartMap(1);
            w.WriteTextString("byteStart");
            w.WriteInt32(0);
            w.WriteEndMap();
            w.WriteTextString("features");
            w.WriteStartArray(1);
            w.WriteStartMap(1);
            Frames.Field(w, name, value);
            w.WriteEndMap();
            w.WriteEndArray();
            w.WriteEndMap();
        }

        w.WriteEndArray();

        // recordWithMedia: a quoted post and an image.
        w.WriteTextString("embed");
        w.WriteStartMap(2);
        w.WriteTextString("media");
        w.WriteStartMap(1);
        w.WriteTextString("images");
        w.WriteStartArray(1);
        w.WriteStartMap(2);
        Frames.Field(w, "alt", "kutu");
        w.WriteTextString("image");
        w.WriteStartMap(2);
        w.WriteTextString("ref");
        Frames.Link(w, [0x01, 0x55, 0x12, 0x20, .. new byte[32]]);
        w.WriteTextString("size");
        w.WriteInt32(1000);
        w.WriteEndMap();
        w.WriteEndMap();
        w.WriteEndArray();
        w.WriteEndMap();
        w.WriteTextString("record");
        w.WriteStartMap(1);
        w.WriteTextString("record");
        w.WriteStartMap(2);
        Frames.Field(w, "cid", "bafy");
        Frames.Field(w, "uri", "at://did:plc:ali/app.bsky.feed.post/7");
        w.WriteEndMap();
        w.WriteEndMap();
        w.WriteEndMap();
    }

    private static byte[] Subject(string? uri = null, string? did = null) =>
        Frames.Encode(w =>
        {
            w.WriteStartMap(2);
            w.WriteTextString("subject");
            if (did is not null)
            {
                w.WriteTextString(did);
            }
            else
            {
                w.WriteStartMap(2);
                Frames.Field(w, "cid", "bafy");
                Frames.Field(w, "uri", uri!);
                w.WriteEndMap();
            }

            Frames.Field(w, "createdAt", "2026-03-01T09:00:00Z");
            w.WriteEndMap();
        });

    private static DeliveryDraft Read(byte[] frame, bool activities = true)
    {
        var draft = new DeliveryDraft();
        Parser(activities).Read(frame, draft);
        return draft;
    }

    /// <summary>True where the frame was read or properly refused; any other exception fails the test.</summary>
    private static bool ReadOrRefuse(byte[] frame)
    {
        try
        {
            Read(frame);
        }
        catch (FrameException)
        {
            // What is declared.
        }

        return true;
    }

    private static FrameParser Parser(bool activities = true, Action<string>? changed = null) =>
        new(new BlobAddresses(new Uri("wss://bsky.network")), activities, new StillClock(), changed);
}
