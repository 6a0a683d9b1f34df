using Muhatap.Demo.Chances;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Timeline;

namespace Muhatap.Demo.Plot;

/// <summary>Life after now: a scene every half minute or so in the evening, fewer at night, and answers as they fall due.</summary>
internal static class Live
{
    private const double BusyGapSeconds = 28;

    public static IEnumerable<DemoPost> Play(Stage stage, DateTimeOffset now)
    {
        var customers = new CustomerScenes(stage);
        var background = new BackgroundScenes(stage);
        var due = new PriorityQueue<DemoPost, (DateTimeOffset, string)>();
        DateTimeOffset at = now;
        while (true)
        {
            at = at.AddSeconds(Gap(at, stage.Chance));
            Scene(customers, background, stage.Chance, at);
            foreach (DemoPost post in stage.Posts)
                due.Enqueue(post, (post.Post.CreatedAt, post.Post.ExternalId));
            stage.Posts.Clear();
            while (due.TryPeek(out DemoPost? next, out _) && next.Post.CreatedAt <= at)
                yield return due.Dequeue();
        }
    }

    private static double Gap(DateTimeOffset at, Chance chance) =>
        1 + Math.Floor(-Math.Log(1 - chance.Fraction()) * BusyGapSeconds * 7 / Math.Max(Rhythm.Weight(at), 1.2));

    private static void Scene(CustomerScenes customers, BackgroundScenes background, Chance chance, DateTimeOffset at)
    {
        switch (chance.Weighted([60, 18, 5, 4, 4, 4, 2, 6]))
        {
            case 0:
                customers.Play(at);
                break;
            case 1:
                background.Chatter(at);
                break;
            case 2:
                background.Comparison(at);
                break;
            case 3:
                background.Campaign(at);
                break;
            case 4:
                background.News(at);
                break;
            case 5:
                background.Spam(at);
                break;
            case 6:
                background.Department(at);
                break;
            default:
                background.English(at);
                break;
        }
    }
}
