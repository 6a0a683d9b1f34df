using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Listen.Report;

/// <summary>
/// Makes a listening report from the rollups and what is not folded into them yet, at one moment of the database. Its cost follows the
/// days that are asked for and how much is said differently on them, not the number of posts.
/// </summary>
public static class ReadReport
{
    private const int FewDays = 3;
    private const int BestHoursShown = 3;

    public static async Task<ListeningReport> RunAsync(Database database, ReportRequest request, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var dialect = database.Dialect;
        var pulse = await TopicPulse
            .ReadAsync(snapshot, dialect, request.Topics, request.From, request.To, cancellationToken)
            .ConfigureAwait(false);
        var before = await TopicPulse
            .ReadAsync(snapshot, dialect, request.Topics, request.From - request.Days, request.From - 1, cancellationToken)
            .ConfigureAwait(false);
        var voiced = request.Topics.Union(request.Beside).ToList();
        var voices = await TopicPulse
            .ReadAsync(snapshot, dialect, voiced, request.From, request.To, cancellationToken)
            .ConfigureAwait(false);
        var moments = pulse.Moments(byHour: request.Days <= FewDays);
        var sample = await PostSample.TakeAsync(snapshot, dialect, request, cancellationToken).ConfigureAwait(false);
        var terms = await ReportTerms.ReadAsync(snapshot, dialect, request, cancellationToken).ConfigureAwait(false);
        terms.Asked = await AskedWords.ReadAsync(snapshot, request.Topics, cancellationToken).ConfigureAwait(false);
        var peaks = await PeakWords.ReadAsync(snapshot, dialect, request, moments, terms, sample, cancellationToken).ConfigureAwait(false);
        var words = terms.Lifted(TermKind.Word, sample.Spellings.Word);
        return new ListeningReport
        {
            Request = request,
            Now = pulse.All,
            Before = before.All,
            Moments = moments,
            Peaks = peaks,
            Hours = pulse.Week,
            BestHours = BestHours.Of(pulse.Week, BestHoursShown),
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
            Accounts = terms.Accounts,
            Voices = [.. voiced.Select(voices.Voice)],
            Examples = await sample.ExamplesAsync(snapshot, words, cancellationToken).ConfigureAwait(false),
            Counting = await CountingStored.ReadAsync(snapshot, cancellationToken).ConfigureAwait(false),
        };
    }
}
