using Muhatap.Core.Refusals;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Listen.Report;

/// <summary>
/// Reports under a query that are being made, by their address: whoever asks for the same one waits for the same work. A finished one
/// is kept a little while for the page that comes for it.
/// </summary>
internal sealed class FilteredReports(Database database) : IDisposable
{
    private const int AtOnce = 2;
    private const int Most = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, FilteredReport> reports = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turns = new(AtOnce);

    /// <exception cref="Refusal">Too many are being made.</exception>
    public FilteredReport Ask(ReportFilter filter)
    {
        var address = filter.Feed().Address("");
        lock (reports)
        {
            foreach (var (old, gone) in reports.Where(report => report.Value.Work.IsCompleted && report.Value.Idle > Kept).ToList())
            {
                reports.Remove(old);
                gone.Dispose();
            }
            // What was given up, or went wrong, begins anew.
            if (reports.TryGetValue(address, out var known) && known.Work is { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                reports.Remove(address);
                known.Dispose();
                known = null;
            }
            if (known is null)
            {
                if (reports.Count >= Most)
                    throw new Refusal("report.busy", "Too many searches through the posts are under way: try again in a minute.", "q");
                reports.Add(address, known = FilteredReport.Start(database, filter.Request(), turns));
            }
            known.Ask();
            return known;
        }
    }

    public void Dispose()
    {
        lock (reports)
        {
            foreach (var report in reports.Values)
                report.End();
        }
        turns.Dispose();
    }
}
