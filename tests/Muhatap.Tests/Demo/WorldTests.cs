using System.Text.Json;
using Muhatap.Demo;
using Muhatap.Demo.Telling;

namespace Muhatap.Tests.Demo;

public sealed class WorldTests
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 16, 9, 0, 0, TimeSpan.FromHours(3));
    internal static readonly Muhatap.Demo.World World = DemoWorld.Create(Now);

    [Fact]
    public void The_same_seed_and_instant_give_the_same_bytes()
    {
        Muhatap.Demo.World again = DemoWorld.Create(Now);

        Bytes(again).ShouldBe(Bytes(World));
        Bytes(again).ShouldBe(Bytes(World));
    }

    [Fact]
    public void Another_seed_gives_another_month() => Bytes(DemoWorld.Create(Now, seed: 7)).ShouldNotBe(Bytes(World));

    [Fact]
    public void Live_posts_are_the_same_at_every_call_and_go_on_after_now()
    {
        List<DemoPost> live = [.. World.LivePosts().Take(300)];

        JsonSerializer.Serialize(live).ShouldBe(JsonSerializer.Serialize(World.LivePosts().Take(300)));
        live.ShouldAllBe(post => post.Post.CreatedAt >= World.Now);
        live.Select(post => post.Post.CreatedAt).ShouldBeInOrder();
        HashSet<string?> matters = [.. World.Posts.Select(post => post.Truth.Matter)];
        live.ShouldAllBe(post => post.Truth.Matter == null || !matters.Contains(post.Truth.Matter));
        live.Select(post => (post.Post.Network, post.Post.ExternalId))
            .Intersect(World.Posts.Select(post => (post.Post.Network, post.Post.ExternalId)))
            .ShouldBeEmpty();
        // A believable pace: a busy hour or two, not a day and not a minute.
        (live[^1].Post.CreatedAt - World.Now).TotalHours.ShouldBeInRange(.5, 12);
    }

    [Fact]
    public void A_month_has_some_six_thousand_posts() => World.Posts.Count.ShouldBeInRange(5_500, 7_000);

    private static string Bytes(Muhatap.Demo.World world) =>
        JsonSerializer.Serialize(
            new
            {
                world.Companies,
                world.People,
                world.Customers,
                world.Accounts,
                world.Posts,
                world.Activities,
                world.Topics,
                world.Playbooks,
                world.Triage,
            }
        );
}
