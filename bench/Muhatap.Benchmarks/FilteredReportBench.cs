using System.Diagnostics;
using System.Globalization;
using Muhatap.Listen.Report;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Benchmarks;

/// <summary>The last week of the same report, narrowed by a word that few posts say: every post is looked at.</summary>
internal static class FilteredReportBench
{
    /// <returns>Seconds, how many posts were looked at, how many fitted, and how many had the word by the rollups; the last two must be equal.</returns>
    public static async Task<(double Seconds, long Looked, long Fitted, long Counted)> RunAsync(Database database, ReportRequest request)
    {
        var week = request with { From = request.To - 6, Beside = [] };
        var whole = await ReadReport.RunAsync(database, week, CancellationToken.None).ConfigureAwait(false);
        var word = whole.Words[0];
        var query = QueryParser.Parse(string.Create(CultureInfo.InvariantCulture, $"\"{word.Key}\""), QueryUse.Filter).Query;
        var watch = Stopwatch.StartNew();
        var report = await ReadReport.RunAsync(database, week with { Query = query }, CancellationToken.None).ConfigureAwait(false);
        // The week before is looked at too, for what has changed.
        return (watch.Elapsed.TotalSeconds, whole.Now.Posts + whole.Before.Posts, report.Now.Posts, word.Posts);
    }
}
