using Muhatap.Core.Activities;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Demo;
using Muhatap.Demo.Telling;
using Muhatap.Store;

namespace Muhatap.Web.Demo;

/// <summary>Plays the demo world into the walk: the past month as fast as the walk takes it, then what is said from now on, at its own time.</summary>
internal sealed class DemoPlayer(
    Database database,
    IPostWalk walk,
    World world,
    DemoStage stage,
    DemoClock clock,
    DemoAgents agents,
    DemoSurvey survey
)
{
    private const int MostPosts = 40;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(20);
    private int next;
    private int nextActivity;
    private DateTimeOffset played = DateTimeOffset.MinValue;

    /// <param name="progress">Told the share played, 0 to 1.</param>
    public async Task PlayPastAsync(DateTimeOffset until, Action<double> progress, CancellationToken cancellationToken)
    {
        var posts = world.Posts;
        foreach (var purchases in stage.EarlierPurchases().Chunk(500))
            await WalkAsync(null, [], purchases, posts[0].Post.CreatedAt, cancellationToken).ConfigureAwait(false);
        await survey.OpenAsync(cancellationToken).ConfigureAwait(false);
        while (next < posts.Count && posts[next].Post.CreatedAt <= until)
        {
            var first = posts[next].Post.CreatedAt;
            var end = next;
            while (
                end < posts.Count
                && end - next < MostPosts
                && posts[end].Post.CreatedAt <= until
                && posts[end].Post.CreatedAt - first < Window
            )
                end++;
            var at = posts[end - 1].Post.CreatedAt;
            await agents.WorkAsync(played, at, world.Now, cancellationToken).ConfigureAwait(false);
            await survey.PlayUntilAsync(at, cancellationToken).ConfigureAwait(false);
            clock.Stand(at);
            await PlayAsync([.. posts.Skip(next).Take(end - next)], at, cancellationToken).ConfigureAwait(false);
            next = end;
            played = at;
            progress((double)next / posts.Count);
        }
        clock.Stand(until);
        await agents.WorkAsync(played, until, world.Now, cancellationToken).ConfigureAwait(false);
        await PlayAsync([], until, cancellationToken).ConfigureAwait(false);
        await stage.GiveVolumesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The rest of the past month and then the endless present, each post when its time has come by the demo's clock.</summary>
    public async Task PlayLiveAsync(CancellationToken cancellationToken)
    {
        foreach (var post in world.Posts.Skip(next).Concat(world.LivePosts()))
        {
            while (true)
            {
                var wait = post.Post.CreatedAt - clock.GetUtcNow();
                if (wait <= TimeSpan.Zero)
                    break;
                // In short steps: the demo's clock may run faster than the world's.
                await Task.Delay(wait < TimeSpan.FromMilliseconds(200) ? wait : TimeSpan.FromMilliseconds(200), cancellationToken)
                    .ConfigureAwait(false);
            }
            await PlayAsync([post], clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PlayAsync(IReadOnlyList<DemoPost> posts, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var activities = new List<IncomingActivity>();
        while (nextActivity < world.Activities.Count && world.Activities[nextActivity].At <= at)
            activities.Add(world.Activities[nextActivity++]);
        if (activities.Count > 0)
            await WalkAsync(null, [], activities, at, cancellationToken).ConfigureAwait(false);
        foreach (var network in posts.GroupBy(post => post.Post.Network, StringComparer.Ordinal))
            await WalkAsync(network.Key, [.. network], [], at, cancellationToken).ConfigureAwait(false);
    }

    private Task<WalkOutcome> WalkAsync(
        string? network,
        IReadOnlyList<DemoPost> posts,
        IReadOnlyList<IncomingActivity> activities,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        walk.WalkAsync(
            new PostBatch
            {
                Posts = [.. posts.Select(post => new WalkingPost(post.Post, database.Mint.Next<PostId>(), at))],
                Activities = activities,
                SourceId = network is null ? null : stage.SourceOf(network),
                IsAddressed = network is null or "form" or "mail",
                ReceivedAt = at,
            },
            cancellationToken
        );
}
