using Muhatap.Demo;

namespace Muhatap.Tests.Demo;

public sealed class FrameTests
{
    public static TheoryData<int, string> Worlds =>
        new() { { DemoWorld.DefaultSeed, "2026-03-16T09:00:00+03:00" }, { 42, "2027-08-01T23:30:00+03:00" } };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void No_frame_makes_up_more_than_half_a_percent_of_the_posts(int seed, string now)
    {
        Muhatap.Demo.World world = DemoWorld.Create(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), seed);
        var frames = new Frames(world);
        double limit = world.Posts.Count * .005;

        // As whole posts, as sentences, and — strictest — as the line of demo/ that they were made from, whatever its choices.
        Worst(world.Posts.Select(post => new[] { frames.Skeleton(post.Post.Text) })).Count.ShouldBeLessThanOrEqualTo((int)limit);
        (string sentence, int uses) = Worst(world.Posts.Select(post => frames.Sentences(post.Post.Text).Distinct()));
        uses.ShouldBeLessThanOrEqualTo((int)limit, sentence);
        (string line, int taken) = Worst(world.Posts.Select(post => post.Truth.MadeFrom.Distinct()));
        taken.ShouldBeLessThanOrEqualTo((int)limit, line);
    }

    [Fact]
    public void The_mask_sees_through_names_numbers_case_and_keyboards()
    {
        var frames = new Frames(WorldTests.World);

        frames
            .Skeleton("Işıltel'in 3 faturası Konya'da geldi, Ayşe!")
            .ShouldBe(frames.Skeleton("isiltelin 14 FATURASI ankara'da geldi mehmet"));
        frames.Sentences("Bir şey oldu. Hat gitti!\n@isiltel bakın").ShouldBe(["bir sey oldu", "hat gitti", "bakin"]);
    }

    [Fact]
    public void Hardly_anything_is_said_twice_word_for_word()
    {
        int distinct = WorldTests.World.Posts.Select(post => post.Post.Text).Distinct(StringComparer.Ordinal).Count();

        distinct.ShouldBeGreaterThan(WorldTests.World.Posts.Count * 85 / 100);
    }

    private static (string Frame, int Count) Worst(IEnumerable<IEnumerable<string>> framesOfPosts) =>
        framesOfPosts
            .SelectMany(frames => frames)
            .CountBy(frame => frame, StringComparer.Ordinal)
            .Where(pair => pair.Key.Length > 0)
            .Select(pair => (pair.Key, pair.Value))
            .MaxBy(pair => pair.Value);
}
