using Muhatap.Listen.Report;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Listen.Report;

/// <summary>A report under a query on its way: its pages ask how far it is, and where none asks any more it ends.</summary>
internal sealed class FilteredReport : IProgress<double>, IDisposable
{
    /// <summary>Longer than a page waits between two questions on a slow line.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource ending = new();
    private readonly TimeProvider clock;
    private long asked;
    private double share;

    private FilteredReport(TimeProvider clock) => (this.clock, asked) = (clock, clock.GetTimestamp());

    public Task<ListeningReport> Work { get; private set; } = null!;

    /// <summary>How much of the asked time has been looked through, 0 to 1.</summary>
    public double Share => Volatile.Read(ref share);

    /// <summary>How long nobody has asked for it.</summary>
    public TimeSpan Idle => clock.GetElapsedTime(Interlocked.Read(ref asked));

    /// <param name="turns">Taken while it works.</param>
    public static FilteredReport Start(Database database, ReportRequest request, SemaphoreSlim turns)
    {
        var report = new FilteredReport(database.Clock);
        report.Work = Task.Run(() => report.RunAsync(database, request, turns));
        return report;
    }

    public void Ask() => Interlocked.Exchange(ref asked, clock.GetTimestamp());

    public void Report(double value)
    {
        Volatile.Write(ref share, value);
        if (Idle > Patience)
            ending.Cancel();
    }

    /// <summary>Nobody will come for it.</summary>
    public void End() => ending.Cancel();

    public void Dispose() => ending.Dispose();

    private async Task<ListeningReport> RunAsync(Database database, ReportRequest request, SemaphoreSlim turns)
    {
        await turns.WaitAsync(ending.Token).ConfigureAwait(false);
        try
        {
            return await ReadReport.RunAsync(database, request, ending.Token, this).ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }
}
