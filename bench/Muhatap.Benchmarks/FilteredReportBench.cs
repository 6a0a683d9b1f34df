using System.Diagnostics;
using System.Globalization;
using Muhatap.Listen.Report;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Benchmarks;

/// <summary>The same report narrowed by a word that hundreds of thousands of posts don't say: every post is looked at.</summary>
internal static class FilteredReportBench
{
    /// <returns>Seconds, how many posts fitted, and how many had the word by the rollups; the two must be equal.</returns>
    public static async Task<(double Seconds, long Fitted, long Counted)> RunAsync(
        Database database,
        ReportRequest request,
        ListeningReport whole
    )
    {
        var word = whole.Words[0];
        var query = QueryParser.Parse(string.Create(CultureInfo.InvariantCulture, $"\"{word.Key}\""), QueryUse.Filter).Query;
        var watch = Stopwatch.StartNew();
        var report = await ReadReport
            .RunAsync(database, request with { Query = query, Beside = [] }, CancellationToken.None)
            .ConfigureAwait(false);
        return (watch.Elapsed.TotalSeconds, report.Now.Posts, word.Posts);
    }
}
