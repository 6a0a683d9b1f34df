using Muhatap.Act.Reply;
using Muhatap.Act.Triage;
using Muhatap.Analyze.Complaints;
using Muhatap.Analyze.Readings;
using Muhatap.Analyze.Spikes;
using Muhatap.Bus.Local;
using Muhatap.Core.Walk;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Methods;
using Muhatap.Relate.Proposals;
using Muhatap.Store;
using Muhatap.Text;
using Muhatap.Web.Rivals;

namespace Muhatap.Web.Walk;

/// <summary>Everything a post's way needs, put together. Expects a <see cref="Database"/> among the services.</summary>
internal static class WalkSetup
{
    public static IServiceCollection AddWalk(this IServiceCollection services)
    {
        services.AddSingleton<PostReader>();
        services.AddSingleton<StandingTopics>();
        services.AddSingleton<CurrentTriageTable>();
        services.AddSingleton<IPostWalk>(provider =>
            Build(
                provider.GetRequiredService<Database>(),
                provider.GetRequiredService<StandingTopics>(),
                provider.GetRequiredService<PostReader>(),
                provider.GetRequiredService<CurrentTriageTable>()
            )
        );
        services.AddSingleton<CompareCustomers>();
        services.AddSingleton<ProposeAccounts>();
        services.AddSingleton<ReadPages>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Collectors>();
        services.AddSingleton<WatchSpikes>();
        services.AddSingleton<KeptComplaints>();
        return services;
    }

    /// <summary>A walk over a database, also for the command line and tests.</summary>
    public static PostWalk Build(Database database, StandingTopics topics, PostReader reader, CurrentTriageTable triage)
    {
        var readings = new KeepReadings();
        var rows = new KeepRows(topics);
        database.Handlers = WalkOrder.Handlers(readings, rows, topics, triage);
        return new PostWalk(database, WalkOrder.Before(topics, reader), WalkOrder.Inside(triage, readings, rows));
    }

    /// <summary>What must have happened before the first post walks: schema, triage table, standing topics.</summary>
    public static async Task PrepareAsync(
        Database database,
        StandingTopics topics,
        CurrentTriageTable triage,
        CancellationToken cancellationToken
    )
    {
        await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        await StarterTriage.EnsureAsync(database, cancellationToken).ConfigureAwait(false);
        await triage.LoadAsync(database, cancellationToken).ConfigureAwait(false);
        await topics.LoadAsync(database, cancellationToken).ConfigureAwait(false);
        await KnowTalk.RunAsync(database, topics, cancellationToken).ConfigureAwait(false);
    }
}
