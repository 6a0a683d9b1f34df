using Muhatap.Analyze.Engagement;
using Muhatap.Core.Posts;

namespace Muhatap.Tests.Analyze.Engagement;

public sealed class EngagementEffectsTests
{
    [Fact]
    public void A_network_of_large_accounts_does_not_pass_for_a_network_that_moves_people()
    {
        // The same content; only the accounts of one network are a hundred times larger, and engagement follows size.
        var random = new Random(1);
        var posts = Enumerable.Range(0, 800).Select(i => Post(random, i, i % 2 == 0 ? "büyük" : "küçük", ContentType.Text, 0)).ToList();
        posts
            .Where(post => post.Network == "büyük")
            .Average(post => post.Engagement)
            .ShouldBeGreaterThan(
                posts.Where(post => post.Network == "küçük").Average(post => post.Engagement) * 3,
                "a bare average would say so"
            );

        var effect = EngagementEffects.Of(posts).Single(effect => effect is { Factor: EffectFactor.Network, Level: "büyük" });

        effect.IsClear.ShouldBeFalse();
        effect.Times.ShouldBeInRange(0.8, 1.25);
    }

    [Fact]
    public void What_does_move_people_is_found_with_an_interval_that_holds_the_truth()
    {
        var random = new Random(2);
        var posts = Enumerable
            .Range(0, 900)
            .Select(i => Post(random, i, "ağ", (ContentType)(i % 3 == 0 ? 2 : 3), i % 3 == 0 ? Math.Log(2) : 0))
            .ToList();

        var effects = EngagementEffects
            .Of(posts)
            .Where(effect => effect.Factor == EffectFactor.Content)
            .ToDictionary(effect => effect.Level);

        var question = effects["Question"];
        // Twice as much as plain text, of which two thirds are: against the average post 2 to the power of two thirds.
        (question.Low < Math.Pow(2, 2 / 3.0) && Math.Pow(2, 2 / 3.0) < question.High).ShouldBeTrue($"{question}");
        question.IsClear.ShouldBeTrue();
        (question.Times / effects["Text"].Times).ShouldBeInRange(1.6, 2.5);
    }

    [Fact]
    public void One_loud_account_is_one_voice()
    {
        // All posts at one hour are of a single account that is liked for other reasons.
        var random = new Random(3);
        var posts = Enumerable
            .Range(0, 600)
            .Select(i =>
                Post(random, i, "ağ", ContentType.Text, i % 10 == 0 ? 1.5 : 0) with
                {
                    Hour = i % 10 == 0 ? 7 : 12 + (i % 6),
                    Account = i % 10 == 0 ? 7 : i % 200 + 1000,
                }
            )
            .ToList();

        var own = EngagementEffects.Of(posts).Single(effect => effect is { Factor: EffectFactor.Hour, Level: "07" });
        var apart = EngagementEffects
            .Of([.. posts.Select((post, i) => post with { Account = i })])
            .Single(effect => effect is { Factor: EffectFactor.Hour, Level: "07" });

        own.Times.ShouldBe(apart.Times, 1e-9, "who wrote them changes what is known, not what is seen");
        EngagementEffects.Of([]).ShouldBeEmpty();
        EngagementEffects.Of([.. posts.Take(EngagementEffects.Fewest - 1)]).ShouldBeEmpty();
    }

    private static EngagedPost Post(Random random, int i, string network, ContentType content, double more)
    {
        var followers = (long)Math.Exp((network == "büyük" ? 9 : 4.5) + (2 * random.NextDouble()));
        var noise = random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
        var log = 1 + (0.5 * Math.Log(1 + followers)) + more + noise;
        return new EngagedPost(i % 300, followers, network, "delivery", content, 9 + (i % 10), i % 7, (long)Math.Round(Math.Exp(log)) - 1);
    }
}
