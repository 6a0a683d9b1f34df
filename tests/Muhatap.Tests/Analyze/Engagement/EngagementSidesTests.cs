using Muhatap.Analyze.Engagement;
using Muhatap.Analyze.Rivals;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;

namespace Muhatap.Tests.Analyze.Engagement;

public sealed class EngagementSidesTests
{
    private static readonly TopicId Ours = new(1);
    private static readonly TopicId Rivals = new(2);
    private static readonly TopicId Sector = new(3);
    private static readonly EngagementSides Sides = new(
        [Ours],
        [new RivalName(Rivals, "Rüzgarfon"), new RivalName(Rivals, "Ovanet")],
        [Sector]
    );

    [Theory]
    [InlineData("us", "isiltel cekmiyor", 1)]
    [InlineData("us", "isiltel cekmiyor, btk nerede", 1, 3)]
    [InlineData("ovanet", "ovanet daha ucuz", 2)]
    [InlineData("several", "isiltel mi ovanet mi", 1, 2)]
    [InlineData("several", "ruzgarfon ile ovanet ayni", 2)]
    [InlineData("sector", "btk nerede", 3)]
    [InlineData(null, "baska bir konu", 9)]
    public void A_post_stands_on_the_one_side_it_speaks_of(string? side, string folded, params int[] topics) =>
        Sides.Of([.. topics.Select(topic => new TopicId(topic))], folded).ShouldBe(side);

    [Fact]
    public void Sides_are_compared_with_account_size_held_equal()
    {
        // People who speak of the competitor have a hundred times the followers; ours are liked twice as much for their size.
        var random = new Random(4);
        var posts = Enumerable
            .Range(0, 800)
            .Select(i =>
            {
                var isOurs = i % 2 == 0;
                var followers = (long)((isOurs ? 100 : 10_000) * Math.Exp(random.NextDouble()));
                var log = (0.5 * Math.Log(1 + followers)) + (isOurs ? Math.Log(2) : 0) + random.NextDouble();
                return new EngagedPost(i, followers, "ağ", null, ContentType.Text, i % 3, i % 7, (long)Math.Exp(log))
                {
                    About = isOurs ? EngagementSides.Us : "ovanet",
                };
            })
            .ToList();
        posts
            .Where(post => post.About == "ovanet")
            .Average(post => post.Engagement)
            .ShouldBeGreaterThan(2 * posts.Where(post => post.About == EngagementSides.Us).Average(post => post.Engagement));

        var effects = EngagementEffects.Of(posts).Where(effect => effect.Factor == EffectFactor.About).ToDictionary(effect => effect.Level);

        effects[EngagementSides.Us].Low.ShouldBeGreaterThan(1);
        effects["ovanet"].High.ShouldBeLessThan(1);
    }

    [Fact]
    public void Who_writes_is_told_by_what_is_stored()
    {
        WrittenPost[] posts =
        [
            new(1, IsOurs: true, IsCustomer: false, PostKind.Post, Sentiment.Neutral, null),
            new(2, false, false, PostKind.Post, Sentiment.Neutral, null),
            new(3, false, false, PostKind.Article, Sentiment.Neutral, null),
            // Six posts, four of them the same words.
            .. new long[] { 7, 7, 7, 7, 7, 8 }.Select(alike => new WrittenPost(4, false, true, PostKind.Post, Sentiment.Positive, alike)),
            new(5, false, IsCustomer: true, PostKind.Post, Sentiment.Negative, null),
            .. new[] { Sentiment.Positive, Sentiment.Positive, Sentiment.Neutral }.Select(feeling => new WrittenPost(
                6,
                false,
                false,
                PostKind.Post,
                feeling,
                null
            )),
            .. new[] { Sentiment.Positive, Sentiment.Positive, Sentiment.Negative }.Select(feeling => new WrittenPost(
                7,
                false,
                false,
                PostKind.Post,
                feeling,
                null
            )),
        ];
        var kinds = new AuthorKinds(posts, new HashSet<long> { 2 });

        posts
            .Select(post => (post.Account, Kind: kinds.Of(post)))
            .Distinct()
            .Select(pair => pair.Kind)
            .ShouldBe([
                AuthorKind.Own,
                AuthorKind.Rival,
                AuthorKind.Press,
                AuthorKind.Machine,
                AuthorKind.Customer,
                AuthorKind.Supporter,
                AuthorKind.Other,
            ]);
    }
}
