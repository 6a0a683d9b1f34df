using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Report;

/// <summary>Finds the peaks and what was said on their days: the subject where one stands out, then the words.</summary>
internal static class PeakWords
{
    private const int Shown = 4;
    private const int Sampled = 60;
    private const int Parts = 8;
    private const long DayMilliseconds = 86_400_000;

    /// <summary>The same of posts that were counted one by one.</summary>
    /// <param name="days">What was counted on each day on which there is a peak.</param>
    public static IReadOnlyList<ReportPeak> Of(
        IReadOnlyList<ReportMoment> moments,
        ReportTerms terms,
        PostSample sample,
        IReadOnlyDictionary<long, TermTable> days
    ) =>
        [
            .. Found(moments)
                .Select(peak =>
                {
                    var moment = moments[peak.At];
                    var day = PackSet.Of([TermKind.Word, TermKind.Language, TermKind.Subject], days[moment.Day]);
                    var words = terms.WordsWithin(day, sample.Spellings.Word, Shown);
                    if (terms.SubjectWithin(day) is { } subject)
                        words = [subject, .. words];
                    return new ReportPeak(peak.At, moment.Day, moment.Hour, moment.Mood.Posts, peak.Expected, words);
                }),
        ];

    /// <summary>Where the peaks are among the moments, and what would have been usual there.</summary>
    public static IEnumerable<(int At, double Expected)> Found(IReadOnlyList<ReportMoment> moments) =>
        Peaks.Find([.. moments.Select(moment => moment.Mood.Posts)]);

    public static async Task<IReadOnlyList<ReportPeak>> ReadAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        ReportRequest request,
        IReadOnlyList<ReportMoment> moments,
        ReportTerms terms,
        PostSample sample,
        CancellationToken cancellationToken
    )
    {
        var peaks = new List<ReportPeak>();
        foreach (var (at, expected) in Found(moments))
        {
            var moment = moments[at];
            var start = LocalDay.Start(moment.Day).ToUnixTimeMilliseconds();
            var day = await PackSet
                .LoadAsync(
                    snapshot,
                    dialect,
                    request.Topics,
                    [TermKind.Word, TermKind.Language, TermKind.Subject],
                    moment.Day,
                    moment.Day,
                    cancellationToken
                )
                .ConfigureAwait(false);
            var words = terms.WordsWithin(day, static key => key, Shown);
            // How people write them is looked up in the day's posts, a part of the day after the other until each was seen.
            for (var part = 0; part < Parts && words.Any(word => !sample.Spellings.Knows(word.Key)); part++)
            {
                var from = start + (DayMilliseconds * part / Parts);
                foreach (var topic in request.Topics.Take(2))
                    await sample
                        .AddAsync(snapshot, dialect, topic, from, from + (DayMilliseconds / Parts), Sampled, cancellationToken)
                        .ConfigureAwait(false);
            }
            words = [.. words.Select(word => word with { Shown = sample.Spellings.Word(word.Key) })];
            if (terms.SubjectWithin(day) is { } subject)
                words = [subject, .. words];
            peaks.Add(new ReportPeak(at, moment.Day, moment.Hour, moment.Mood.Posts, expected, words));
        }
        return peaks;
    }
}
