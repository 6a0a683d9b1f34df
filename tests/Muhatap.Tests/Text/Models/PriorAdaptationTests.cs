using Muhatap.Text.Models;

namespace Muhatap.Tests.Text.Models;

public sealed class PriorAdaptationTests
{
    [Fact]
    public void Shares_of_a_skewed_stream_are_found_without_labels_and_doubtful_posts_follow_them()
    {
        var random = new Random(5);
        var adaptation = new PriorAdaptation(3, capacity: 2000);
        for (var i = 0; i < 2000; i++)
        {
            // Nine in ten are of the first class; the classifier, made for even shares, is right most times and honest about it.
            var truth = random.Next(10) < 9 ? 0 : 2;
            var seen = random.NextSingle() < 0.8f ? truth : (truth + 1 + random.Next(2)) % 3;
            float[] posterior = [0.1f, 0.1f, 0.1f];
            posterior[seen] = 0.8f;
            adaptation.Observe(posterior);
        }
        adaptation.Estimate();
        float[] doubtful = [0.4f, 0.2f, 0.4f];
        adaptation.Adjust(doubtful);
        doubtful[0].ShouldBeGreaterThan(0.75f);
        doubtful.Sum().ShouldBe(1f, 0.001f);
    }

    [Fact]
    public void Nothing_moves_before_anything_was_seen()
    {
        var adaptation = new PriorAdaptation(3);
        adaptation.Estimate();
        float[] posterior = [0.2f, 0.5f, 0.3f];
        adaptation.Adjust(posterior);
        posterior[1].ShouldBe(0.5f, 0.001f);
    }
}
