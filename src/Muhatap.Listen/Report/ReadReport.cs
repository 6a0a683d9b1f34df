using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Listen.Report;

/// <summary>
/// Makes a listening report from the rollups and what is not folded into them yet, at one moment of the database. Its cost follows the
/// days that are asked for and how much is said differently on them, not the number of posts. Where a query narrows the report, the
/// same figures come from the posts themselves: as exact, but as slow as there are posts.
/// </summary>
public static class ReadReport
{
    private const int FewDays = 3;
    private const int BestHoursShown = 3;

    /// <param name="progress">Is told the share of the work that is done, 0 to 1, where the request has a query.</param>
    /// <exception cref="Refusal">Under a query, more different things are said than can be counted at once.</exception>
    public static async Task<ListeningReport> RunAsync(
        Database database,
        ReportRequest request,
        CancellationToken cancellationToken,
        IProgress<double>? progress = null
    )
    {
        if (request.Query is not null)
            return await OfPostsAsync(database, request, progress, cancellationToken).ConfigureAwait(false);
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var dialect = database.Dialect;
        var pulse = await TopicPulse
            .ReadAsync(snapshot, dialect, request.Topics, request.From, request.To, cancellationToken)
            .ConfigureAwait(false);
        var before = await TopicPulse
            .ReadAsync(snapshot, dialect, request.Topics, request.From - request.Days, request.From - 1, cancellationToken)
            .ConfigureAwait(false);
        var voices = await TopicPulse
            .ReadAsync(snapshot, dialect, Voiced(request), request.From, request.To, cancellationToken)
            .ConfigureAwait(false);
        var moments = Moments(request, pulse);
        var sample = await PostSample.TakeAsync(snapshot, dialect, request, cancellationToken).ConfigureAwait(false);
        var terms = await ReportTerms.ReadAsync(snapshot, dialect, request, cancellationToken).ConfigureAwait(false);
        terms.Asked = await AskedWords.ReadAsync(snapshot, request.Topics, cancellationToken).ConfigureAwait(false);
        var peaks = await PeakWords.ReadAsync(snapshot, dialect, request, moments, terms, sample, cancellationToken).ConfigureAwait(false);
        return await MadeAsync(snapshot, request, pulse, before, voices, moments, peaks, terms, sample, cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task<ListeningReport> OfPostsAsync(
        Database database,
        ReportRequest request,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var posts = await FilteredPosts.CountAsync(database, request, progress, cancellationToken).ConfigureAwait(false);
        var moments = Moments(request, posts.Pulse);
        var days = await posts
            .DaysAsync(PeakWords.Found(moments).Select(peak => moments[peak.At].Day), cancellationToken)
            .ConfigureAwait(false);
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var terms = await ReportTerms.HoldAsync(posts.Terms, snapshot, database.Dialect, request, cancellationToken).ConfigureAwait(false);
        terms.Asked = await AskedWords.ReadAsync(snapshot, request.Topics, cancellationToken).ConfigureAwait(false);
        terms.Asked.Add(request.Query!);
        var peaks = PeakWords.Of(moments, terms, posts.Sample, days);
        return await MadeAsync(
                snapshot,
                request,
                posts.Pulse,
                posts.Before,
                posts.Voices,
                moments,
                peaks,
                terms,
                posts.Sample,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<ListeningReport> MadeAsync(
        ReadSnapshot snapshot,
        ReportRequest request,
        TopicPulse pulse,
        TopicPulse before,
        TopicPulse voices,
        IReadOnlyList<ReportMoment> moments,
        IReadOnlyList<ReportPeak> peaks,
        ReportTerms terms,
        PostSample sample,
        CancellationToken cancellationToken
    )
    {
        var words = terms.Lifted(TermKind.Word, sample.Spellings.Word);
        return new ListeningReport
        {
            Request = request,
            Now = pulse.All,
            Before = before.All,
            Moments = moments,
            Peaks = peaks,
            Hours = pulse.Week,
            BestHours = BestHours.Of(pulse.Moments(byHour: true), BestHoursShown),
            Networks = pulse.Networks,
            Languages = terms.Counted(TermKind.Language),
            Provinces = terms.CountedAndHeld(TermKind.Province),
            Subjects = terms.Counted(TermKind.Subject),
            Hashtags = terms.Lifted(TermKind.Hashtag, sample.Spellings.Hashtag),
            Words = words,
            Emoji = terms.Lifted(TermKind.Emoji, static key => key),
            Sites = terms.Counted(TermKind.Site),
            Images = terms.Counted(TermKind.Image),
            Leaders = await terms.LeadersAsync(snapshot, cancellationToken).ConfigureAwait(false),
            Ours = await terms.OursAsync(snapshot, cancellationToken).ConfigureAwait(false),
            Accounts = terms.Accounts,
            Voices = [.. Voiced(request).Select(voices.Voice)],
            Examples = await sample.ExamplesAsync(snapshot, words, cancellationToken).ConfigureAwait(false),
            Counting = await CountingStored.ReadAsync(snapshot, cancellationToken).ConfigureAwait(false),
        };
    }

    private static List<TopicId> Voiced(ReportRequest request) => [.. request.Topics.Union(request.Beside)];

    private static IReadOnlyList<ReportMoment> Moments(ReportRequest request, TopicPulse pulse) =>
        pulse.Moments(byHour: request.Days <= FewDays);
}
