using System.CommandLine;
using System.Text.Json;
using Muhatap.Act.Reply;
using Muhatap.Act.Triage;
using Muhatap.Core.Walk;
using Muhatap.Demo;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Proposals;
using Muhatap.Store;
using Muhatap.Web.Demo;
using Muhatap.Web.Hosting;

namespace Muhatap.Web.Commands;

/// <summary><c>demo</c>: the whole product on a store of its own, with the demo world playing.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    public static Command Create()
    {
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "Folder of the demo's database; it must be new. Default: a temporary one.",
        };
        var port = new Option<int>("--port") { Description = "Port on localhost; 0 picks a free one.", DefaultValueFactory = _ => 5080 };
        var fast = new Option<bool>("--fast")
        {
            Description = "Plays the whole past month at once; without it you see the last half hour come.",
        };
        var command = new Command("demo", "The whole product with an invented world playing.\n\nExample:  ./muhatap demo --port 5080")
        {
            data,
            port,
            fast,
        };
        command.SetAction(
            (parsed, cancellation) => RunAsync(parsed.GetValue(data), parsed.GetValue(port), parsed.GetValue(fast), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo? data, int port, bool isFast, CancellationToken cancellationToken)
    {
        var folder = data?.FullName ?? Directory.CreateTempSubdirectory("muhatap-demo-").FullName;
        if (File.Exists(Path.Combine(folder, DatabaseSetup.FileName)))
        {
            await Console
                .Error.WriteLineAsync(
                    $"{folder} holds a database already. To go on with that world: ./muhatap serve --data {folder}. For a new one name a new folder with --data, or leave it out."
                )
                .ConfigureAwait(false);
            return 2;
        }
        var world = DemoWorld.Create(TimeProvider.System.GetUtcNow());
        var clock = new DemoClock();
        clock.Stand(world.Posts[0].Post.CreatedAt.AddMinutes(-5));
        await using var app = WebHost.Build(new HostSettings(folder, port, clock));
        var services = app.Services;
        var database = services.GetRequiredService<Database>();
        var stage = new DemoStage(database, world, services.GetRequiredService<LinkTruth>());
        await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        // Before the standing topics are read: the stage brings its own triage table.
        await stage
            .SetAsync(services.GetRequiredService<StandingTopics>(), services.GetRequiredService<CurrentTriageTable>(), cancellationToken)
            .ConfigureAwait(false);
        await app.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var player = new DemoPlayer(
            database,
            services.GetRequiredService<IPostWalk>(),
            world,
            stage,
            clock,
            new DemoAgents(
                database,
                clock,
                services.GetRequiredService<ISenders>(),
                services.GetRequiredService<Outbox>(),
                new DemoThanks(database, services.GetRequiredService<IPostWalk>()),
                stage.Agents
            ),
            new DemoSurvey(database, services.GetRequiredService<IPostWalk>(), world, clock)
        );
        var until = isFast ? world.Now : world.Now - Shown;
        await player.PlayPastAsync(until, Progress(), cancellationToken).ConfigureAwait(false);
        await FoldRollups.RunAsync(database, cancellationToken).ConfigureAwait(false);
        await services.GetRequiredService<CompareCustomers>().RunAsync(cancellationToken).ConfigureAwait(false);
        await services.GetRequiredService<ProposeAccounts>().RunAsync(cancellationToken).ConfigureAwait(false);
        clock.Run(until, isFast ? 1000 : 10);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        await Console
            .Out.WriteLineAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        url = app.Address(),
                        user = DemoStage.User,
                        password = stage.Password,
                        token = stage.Token,
                    }
                )
            )
            .ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping);
        var live = player.PlayLiveAsync(stop.Token);
        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await live.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The demo has ended.
        }
        return 0;
    }

    /// <summary>A line that rewrites itself on a terminal, nothing elsewhere.</summary>
    private static Action<double> Progress()
    {
        if (Console.IsErrorRedirected)
            return _ => { };
        var shown = -1;
        return share =>
        {
            var percent = (int)(share * 100);
            if (percent == shown)
                return;
            shown = percent;
            Console.Error.Write($"\rPlaying the past month … {percent}%{(percent == 100 ? "\n" : "")}");
        };
    }
}
