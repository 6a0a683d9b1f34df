using Muhatap.Core.Exports;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Report;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Pages.Listen.Report;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>The listening report as a workbook: a sheet for each of its parts, days and share of voice with charts. In CSV, one table after the other.</summary>
internal static class ReportTables
{
    private const int MostRows = 1000;
    private const string PlaceColour = "0C6B68";
    private static readonly string[] Feelings = ["B42318", "A9B4B2", "14693F"];

    public static async Task<IReadOnlyList<ExportTable>> ReadAsync(
        Database database,
        ExportJob job,
        Tongue tongue,
        CancellationToken cancellationToken
    )
    {
        var topics = await FeedQuery.TopicsAsync(database, cancellationToken).ConfigureAwait(false);
        if (topics.Count == 0)
            return [];
        var filter = ReportFilter.Of(FeedFilter.Of(job.Filter), topics, job.CreatedAt);
        var report = await ReadReport.RunAsync(database, filter.Request(), cancellationToken).ConfigureAwait(false);
        var (from, to) = (LocalDay.Start(filter.From), LocalDay.Start(filter.To + 1));
        var lists = new List<ExportTable>();
        // A list's rows can't be asked the same question.
        foreach (var list in filter.Topics.Where(topic => topic.IsList && filter.Words.Length == 0))
            lists.Add(
                Rows(
                    list,
                    await LeadingRow.ReadAsync(database, list.Id, from, to, MostRows, cancellationToken).ConfigureAwait(false),
                    tongue
                )
            );
        return
        [
            Days(report, tongue),
            .. Filter(filter, tongue),
            Voices(report, filter, tongue),
            .. lists,
            Terms(ReportTexts.Words, report.Words, tongue),
            Terms(ReportTexts.Hashtags, report.Hashtags, tongue),
            Leaders(report, tongue),
            Terms(ReportTexts.Subjects, Named(report.Subjects, key => ReadingTexts.Subject(key).In(tongue)), tongue),
            Networks(report, tongue),
            Terms(ReportTexts.Languages, Named(report.Languages, key => ReportTexts.Language(key, tongue)), tongue),
            Places(report, tongue),
            Terms(ReportTexts.Sites, report.Sites, tongue),
            Terms(ReportTexts.Images, report.Images, tongue),
            Terms(ReportTexts.Emoji, report.Emoji, tongue),
            Hours(report, tongue),
        ];
    }

    private static ExportTable Days(ListeningReport report, Tongue tongue) =>
        new(
            ReportTexts.Timeline.In(tongue),
            [
                (ReportTexts.Day.In(tongue), 17),
                (ReadingTexts.Of(Sentiment.Negative).In(tongue), 10),
                (ReadingTexts.Of(Sentiment.Neutral).In(tongue), 10),
                (ReadingTexts.Of(Sentiment.Positive).In(tongue), 10),
                (ReportTexts.Posts.In(tongue), 10),
                (ReportTexts.Engagement.In(tongue), 12),
                (ReportTexts.Peaks.In(tongue), 40),
            ],
            ExportTable.Of(
                report.Moments.Select(
                    (moment, at) =>
                        new[]
                        {
                            moment.Hour is { } hour
                                ? TableCell.Of(LocalDay.Start(moment.Day).AddHours(hour))
                                : TableCell.Of(LocalDay.Date(moment.Day)),
                            TableCell.Of(moment.Mood.Negative),
                            TableCell.Of(moment.Mood.Neutral),
                            TableCell.Of(moment.Mood.Positive),
                            TableCell.Of(moment.Mood.Posts),
                            TableCell.Of(moment.Mood.Engagement),
                            TableCell.Of(
                                string.Join(
                                    ", ",
                                    report
                                        .Peaks.Where(peak => peak.At == at)
                                        .SelectMany(peak => peak.Words)
                                        .Select(word => ReportTexts.Named(word, tongue))
                                )
                            ),
                        }
                )
            )
        )
        {
            Chart = new TableChart(ReportTexts.Timeline.In(tongue), [1, 2, 3], Feelings, IsBar: false),
        };

    private static ExportTable Voices(ListeningReport report, ReportFilter filter, Tongue tongue)
    {
        var all = Math.Max(1, report.Voices.Sum(voice => voice.Mood.Posts));
        return new(
            ReportTexts.Voice.In(tongue),
            [
                (ReportTexts.Topics.In(tongue), 24),
                (ReadingTexts.Of(Sentiment.Negative).In(tongue), 10),
                (ReadingTexts.Of(Sentiment.Neutral).In(tongue), 10),
                (ReadingTexts.Of(Sentiment.Positive).In(tongue), 10),
                (ReportTexts.Posts.In(tongue), 10),
                (ReportTexts.Voice.In(tongue), 14),
                (ReportTexts.Engagement.In(tongue), 12),
            ],
            ExportTable.Of(
                report
                    .Voices.OrderByDescending(voice => voice.Mood.Posts)
                    .Select(voice =>
                        new[]
                        {
                            TableCell.Of(filter.Topics.Concat(filter.Beside).First(topic => topic.Id == voice.Topic).Name),
                            TableCell.Of(voice.Mood.Negative),
                            TableCell.Of(voice.Mood.Neutral),
                            TableCell.Of(voice.Mood.Positive),
                            TableCell.Of(voice.Mood.Posts),
                            TableCell.Share((double)voice.Mood.Posts / all),
                            TableCell.Of(voice.Mood.Engagement),
                        }
                    )
            )
        )
        {
            Chart = new TableChart(ReportTexts.Voice.In(tongue), [1, 2, 3], Feelings, IsBar: true),
        };
    }

    private static ExportTable Rows(Topic list, IReadOnlyList<LeadingRow> rows, Tongue tongue) =>
        new(
            list.Name,
            [
                (TopicListTexts.Name.In(tongue), 34),
                (TopicListTexts.Key.In(tongue), 16),
                (ReadingTexts.Of(Sentiment.Negative).In(tongue), 10),
                (ReadingTexts.Of(Sentiment.Neutral).In(tongue), 10),
                (ReadingTexts.Of(Sentiment.Positive).In(tongue), 10),
                (ReportTexts.Posts.In(tongue), 10),
            ],
            ExportTable.Of(
                rows.Select(row =>
                    new[]
                    {
                        TableCell.Of(row.Row.Name),
                        TableCell.Of(row.Row.Key),
                        TableCell.Of(row.Negative),
                        TableCell.Of(row.Neutral),
                        TableCell.Of(row.Positive),
                        TableCell.Of(row.Posts),
                    }
                )
            )
        );

    private static ExportTable Terms(Phrase name, IEnumerable<ReportTerm> terms, Tongue tongue) =>
        new(
            name.In(tongue),
            [
                (name.In(tongue), 34),
                (ReportTexts.Posts.In(tongue), 10),
                (ReportTexts.Engagement.In(tongue), 12),
                (ReportTexts.LiftTitle.In(tongue), 12),
            ],
            ExportTable.Of(
                terms.Select(term =>
                    new[]
                    {
                        TableCell.Of(term.Shown),
                        TableCell.Of(term.Posts),
                        TableCell.Of(term.Engagement),
                        TableCell.Of(term.Lift is { } lift ? Math.Round(lift, 2) : null),
                    }
                )
            )
        );

    /// <summary>What narrows the report, where anything does: a workbook that goes on its way must say so itself.</summary>
    private static IEnumerable<ExportTable> Filter(ReportFilter filter, Tongue tongue)
    {
        if (filter.Words.Length > 0)
            yield return new(
                FilteredTexts.Sheet.In(tongue),
                [(FilteredTexts.Sheet.In(tongue), 80)],
                ExportTable.Of([
                    [TableCell.Of(filter.Words)],
                    [TableCell.Of(FilteredTexts.Filtered.In(tongue))],
                    [TableCell.Of(FilteredTexts.LeftOut.In(tongue))],
                ])
            );
    }

    private static ExportTable Places(ListeningReport report, Tongue tongue) =>
        new(
            PlaceTexts.Title.In(tongue),
            [
                (PlaceTexts.Province.In(tongue), 24),
                (ReportTexts.Posts.In(tongue), 10),
                (PlaceTexts.Share.In(tongue), 12),
                (ReportTexts.Engagement.In(tongue), 12),
                (ReportTexts.LiftTitle.In(tongue), 12),
            ],
            ExportTable.Of(
                report.Provinces.Select(term =>
                    new[]
                    {
                        TableCell.Of(term.Shown),
                        TableCell.Of(term.Posts),
                        TableCell.Share(Math.Round((double)term.Posts / Math.Max(1, report.Now.Posts), 4)),
                        TableCell.Of(term.Engagement),
                        TableCell.Of(term.Lift is { } lift ? Math.Round(lift, 2) : null),
                    }
                )
            )
        )
        {
            Chart = report.Provinces.Count == 0 ? null : new TableChart(PlaceTexts.Title.In(tongue), [1], [PlaceColour], IsBar: true),
        };

    private static ExportTable Leaders(ListeningReport report, Tongue tongue) =>
        new(
            ReportTexts.Leaders.In(tongue),
            [
                (ReportTexts.Account.In(tongue), 26),
                ("@", 22),
                (ListenTexts.Network.In(tongue), 12),
                (ReportTexts.Followers.In(tongue), 10),
                (ReportTexts.Posts.In(tongue), 10),
                (ReportTexts.Engagement.In(tongue), 12),
                (ReportTexts.Relevance.In(tongue), 10),
            ],
            ExportTable.Of(
                report.Leaders.Select(leader =>
                    new[]
                    {
                        TableCell.Of(leader.Account.ShownName),
                        TableCell.Of(leader.Account.ShownHandle),
                        TableCell.Of(ReadingTexts.Network(leader.Account.Network).In(tongue)),
                        TableCell.Of(leader.Account.Followers),
                        TableCell.Of(leader.Posts),
                        TableCell.Of(leader.Engagement),
                        TableCell.Share(Math.Round(leader.Relevance, 3)),
                    }
                )
            )
        );

    private static ExportTable Networks(ListeningReport report, Tongue tongue) =>
        new(
            ReportTexts.Networks.In(tongue),
            [(ListenTexts.Network.In(tongue), 20), (ReportTexts.Posts.In(tongue), 10), (ReportTexts.Engagement.In(tongue), 12)],
            ExportTable.Of(
                report.Networks.Select(network =>
                    new[]
                    {
                        TableCell.Of(ReadingTexts.Network(network.Network).In(tongue)),
                        TableCell.Of(network.Mood.Posts),
                        TableCell.Of(network.Mood.Engagement),
                    }
                )
            )
        );

    private static ExportTable Hours(ListeningReport report, Tongue tongue) =>
        new(
            ReportTexts.Hours.In(tongue),
            [
                (ReportTexts.Day.In(tongue), 12),
                (ReportTexts.Hour.In(tongue), 8),
                (ReportTexts.Posts.In(tongue), 10),
                (ReportTexts.Engagement.In(tongue), 12),
            ],
            ExportTable.Of(
                report.Hours.Select(
                    (cell, at) =>
                        new[]
                        {
                            TableCell.Of(ReportTexts.Weekday(at / 24, tongue)),
                            TableCell.Of((long)(at % 24)),
                            TableCell.Of(cell.Posts),
                            TableCell.Of(cell.Engagement),
                        }
                )
            )
        );

    private static IEnumerable<ReportTerm> Named(IEnumerable<ReportTerm> terms, Func<string, string> name) =>
        terms.Select(term => term with { Shown = name(term.Key) });
}
