using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Report;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Pages.Listen.Report;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api;

/// <summary><c>GET /api/report</c>: the listening report's figures.</summary>
internal static class ListenReportEndpoint
{
    public static void MapListenReport(this RouteGroupBuilder api) =>
        api.MapGet("/report", AnswerAsync)
            .Needs(Permission.SeeListening)
            .WithSummary(
                "The listening report: topic (several times), since and until (yyyy-MM-dd, the installation's days; the last 30 where left out, at most 400), q (the listening language; then every post is looked at, which takes as long as there are posts)."
            );

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        [FromQuery] string[] topic,
        [FromQuery] string? since,
        [FromQuery] string? until,
        [FromQuery] string? q,
        Database database,
        CancellationToken cancellationToken
    )
    {
        foreach (var (field, text) in new[] { ("since", since), ("until", until) })
        {
            if (text is not null && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                throw new Refusal("report.day", $"{field} is no day: write it like 2026-03-01.", field);
        }
        var topics = await FeedQuery.TopicsAsync(database, cancellationToken).ConfigureAwait(false);
        if (Array.Find(topic, id => topics.All(known => known.Id.ToString() != id)) is { } unknown)
            throw new Refusal("topic.unknown", $"There is no topic {unknown}.", "topic");
        if (topics.Count == 0)
            throw new Refusal("topic.none", "Nothing is listened for yet: make a topic first.", "topic");
        if (!string.IsNullOrWhiteSpace(q) && QueryParser.Parse(q, QueryUse.Filter).Errors is [var problem, ..])
            throw new Refusal("query.invalid", QueryErrorText.Say(problem, "en"), "q");
        var filter = ReportFilter.Of(FeedFilter.Of(request.Query), topics, database.Clock.GetUtcNow());
        var report = await ReadReport.RunAsync(database, filter.Request(), cancellationToken).ConfigureAwait(false);
        var marks = await ReadAutomation
            .RunAsync(database, report.Leaders.Select(leader => leader.Account.Id), cancellationToken)
            .ConfigureAwait(false);
        return TypedResults.Json(
            new
            {
                topics = filter.Topics.Select(row => row.Id.ToString()),
                since = Day(filter.From),
                until = Day(filter.To),
                complete = report.Counting is null,
                now = Figures(report.Now),
                before = Figures(report.Before),
                accounts = report.Accounts,
                moments = report.Moments.Select(moment => new
                {
                    day = Day(moment.Day),
                    hour = moment.Hour,
                    figures = Figures(moment.Mood),
                }),
                peaks = report.Peaks.Select(peak => new
                {
                    day = Day(peak.Day),
                    hour = peak.Hour,
                    posts = peak.Posts,
                    expected = peak.Expected,
                    words = peak.Words.Select(Term),
                }),
                networks = report.Networks.Select(row => new { network = row.Network, figures = Figures(row.Mood) }),
                voices = report.Voices.Select(voice => new { topic = voice.Topic.ToString(), figures = Figures(voice.Mood) }),
                words = report.Words.Select(Term),
                emoji = report.Emoji.Select(Term),
                hashtags = report.Hashtags.Select(Term),
                subjects = report.Subjects.Select(Term),
                provinces = report.Provinces.Select(Term),
                languages = report.Languages.Select(Term),
                sites = report.Sites.Select(Term),
                images = report.Images.Select(Term),
                own_accounts = report.Ours.Select(ours => new
                {
                    account = ours.Account.Id.ToString(),
                    posts = ours.Posts,
                    engagement = ours.Engagement,
                }),
                leaders = report.Leaders.Select(leader => new
                {
                    account = leader.Account.Id.ToString(),
                    network = leader.Account.Network,
                    name = leader.Account.ShownName,
                    followers = leader.Account.Followers,
                    posts = leader.Posts,
                    engagement = leader.Engagement,
                    relevance = leader.Relevance,
                    may_be_automated = marks
                        .GetValueOrDefault(leader.Account.Id)
                        ?.Signs.Select(sign => new { sign = sign.Sign.ToString(), share = sign.Share }),
                }),
                best_hours = report.BestHours.Select(hour => new { weekday = hour / 24, hour = hour % 24 }),
            }
        );
    }

    private static object Term(ReportTerm term) =>
        new
        {
            key = term.Key,
            shown = term.Shown,
            posts = term.Posts,
            engagement = term.Engagement,
            lift = term.Lift,
        };

    private static object Figures(Mood mood) =>
        new
        {
            posts = mood.Posts,
            negative = mood.Negative,
            neutral = mood.Neutral,
            positive = mood.Positive,
            engagement = mood.Engagement,
        };

    private static string Day(long day) => LocalDay.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
