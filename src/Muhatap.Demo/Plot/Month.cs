using Muhatap.Demo.Telling;
using Muhatap.Demo.Timeline;

namespace Muhatap.Demo.Plot;

/// <summary>Plays the thirty days before now.</summary>
internal static class Month
{
    public const int Days = 30;

    public static IReadOnlyList<DemoPost> Play(Stage stage, DateTimeOffset now)
    {
        var customers = new CustomerScenes(stage);
        var background = new BackgroundScenes(stage);
        DateTimeOffset start = now.AddDays(-Days);
        Repeat(2500, customers.Play);
        Repeat(960, background.Chatter);
        Repeat(190, background.Comparison);
        Repeat(190, background.Campaign, desk: true);
        Repeat(190, background.News, desk: true);
        Repeat(210, background.Spam);
        Repeat(95, background.Department, desk: true);
        Repeat(345, background.English);
        new CrisisScenes(stage, new Outage(now)).Play();
        new StoryScenes(stage, customers, now).Play();
        // Last: whatever is added here changes nothing of what is told before.
        new RivalScenes(stage, now).Answer();
        new CampaignScenes(stage, now).Play();
        return
        [
            .. stage
                .Posts.Where(post => post.Post.CreatedAt >= start && post.Post.CreatedAt < now)
                .OrderBy(post => post.Post.CreatedAt)
                .ThenBy(post => post.Post.Network + post.Post.ExternalId, StringComparer.Ordinal),
        ];

        void Repeat(int times, Action<DateTimeOffset> scene, bool desk = false)
        {
            for (int i = 0; i < times; i++)
                scene(Rhythm.Moment(start, now, stage.Chance, desk));
        }
    }
}
