using Muhatap.Act.Inbox;
using Muhatap.Act.Reply;
using Muhatap.Act.Webhooks;
using Muhatap.Analyze.Complaints;
using Muhatap.Analyze.Shortenings;
using Muhatap.Analyze.Spikes;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Freshness;
using Muhatap.Relate.Golden;
using Muhatap.Relate.Methods;
using Muhatap.Relate.Proposals;
using Muhatap.Store;
using Muhatap.Text;
using Muhatap.Web.Pages.Analyze.Complaints;
using Muhatap.Web.Pages.Exports;
using Muhatap.Web.Privacy;
using Muhatap.Web.Rivals;

namespace Muhatap.Web.Background;

/// <summary>What goes on by itself: collecting, sending, waking, folding, matching back, watching for spikes. One loop each; one that fails says so and goes on.</summary>
internal sealed partial class BackgroundLoops(
    Database database,
    Collectors collectors,
    Outbox outbox,
    ExportRunner exports,
    StandingTopics topics,
    CompareCustomers compare,
    ProposeAccounts propose,
    ReadPages pages,
    WatchSpikes spikes,
    SendWebhooks webhooks,
    PostReader reader,
    KeptComplaints complaints,
    AskModel ask,
    ILogger<BackgroundLoops> log
) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Slow = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Rarely = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // SQLite: nobody else can be sending. PostgreSQL: another process may be, and its lease tells when it is not.
        await outbox.RecoverAsync(everything: !database.Dialect.IsPostgres, stoppingToken).ConfigureAwait(false);
        await Task.WhenAll(
                collectors.RunAsync(stoppingToken),
                outbox.RunAsync(stoppingToken),
                RepeatAsync("plan topics", Seldom, token => Task.Run(topics.ReplanWhereItPays, token), stoppingToken),
                RepeatAsync("know who answers", Slow, token => KnowTalk.RunAsync(database, topics, token), stoppingToken),
                RepeatAsync("write exports", Seldom, token => exports.RunAsync(token), stoppingToken),
                RepeatAsync("compare customers", Often, token => compare.RunAsync(token), stoppingToken),
                RepeatAsync("propose accounts", Slow, token => propose.RunAsync(token), stoppingToken),
                RepeatAsync("read profile pages", Slow, token => pages.RunAsync(token), stoppingToken),
                RepeatAsync("compare with profiles", Slow, token => CompareFreshness.RunAsync(database, token), stoppingToken),
                RepeatAsync("index names", Slow, token => IndexNames.RunAsync(database, token), stoppingToken),
                RepeatAsync("refresh golden records", Often, token => RefreshDue.RunAsync(database, token), stoppingToken),
                RepeatAsync("keep retention", Slow, token => RetentionNights.RunAsync(database, token), stoppingToken),
                RepeatAsync("clear up after erasures", Often, token => ClearUp.RunAsync(database, token), stoppingToken),
                RepeatAsync("send webhooks", Often, webhooks.RunAsync, stoppingToken),
                RepeatAsync("shorten long complaints", Seldom, token => ShortenDue.RunAsync(database, reader, ask, token), stoppingToken),
                RepeatAsync("read complaints", Slow, token => ComplaintBoard.WarmAsync(database, complaints, token), stoppingToken),
                RepeatAsync("match back", Often, token => MatchBack.RunAsync(database, token), stoppingToken),
                RepeatAsync("match lists back", Often, token => MatchListsBack.RunAsync(database, topics, token), stoppingToken),
                RepeatAsync("wake conversations", Seldom, token => WakeConversations.RunAsync(database, token), stoppingToken),
                RepeatAsync("watch spikes", Seldom, spikes.RunAsync, stoppingToken),
                RepeatAsync("fold rollups", Seldom, token => FoldRollups.RunAsync(database, token), stoppingToken),
                RepeatAsync("sum packs", Rarely, token => SumPacks.RunAsync(database, token), stoppingToken),
                RepeatAsync("count stored posts", Rarely, token => CountStored.RunAsync(database, token), stoppingToken)
            )
            .ConfigureAwait(false);
    }

    private async Task RepeatAsync(string name, TimeSpan pause, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(pause, database.Clock);
        do
        {
            try
            {
                await work(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailure(error, name);
            }
        } while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
    }

    [LoggerMessage(LogLevel.Error, "The background task '{Name}' failed and will be tried again")]
    private partial void LogFailure(Exception error, string name);
}
