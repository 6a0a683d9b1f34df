using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Report;
using Muhatap.Store;

namespace Muhatap.Listen.Surveys;

/// <summary>
/// Counts a survey's answers. Asked people are few beside those who talk unasked, so they are counted where they lie: along the index on the
/// network, which holds nothing but answers.
/// </summary>
public static class ReadAnswers
{
    /// <summary>Answers with a sentence, in the listening language: the others have their number for a title.</summary>
    public const string Written = "-has:title";

    /// <param name="from">First day, <see cref="LocalDay"/>.</param>
    /// <param name="to">Last day, included.</param>
    public static async Task<SurveyAnswers> RunAsync(
        Database database,
        SourceId id,
        Survey survey,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        var counts = new long[survey.Highest - survey.Lowest + 1];
        var mood = default(Mood);
        var subjects = new Dictionary<string, Mood>(StringComparer.Ordinal);
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var dialect = database.Dialect;
        await snapshot
            .QueryAsync(
                """
                select p.rating, p.title is null, r.sentiment, r.subject, count(*)
                from post p join post_reading r on r.post_id = p.id
                where p.network = @network and p.source_id = @survey and p.created_at >= @from and p.created_at < @to
                group by 1, 2, 3, 4
                """,
                [
                    dialect.Value("network", Survey.Connector),
                    dialect.Value("survey", id.Value),
                    dialect.Value("from", LocalDay.Start(from).ToUnixTimeMilliseconds()),
                    dialect.Value("to", LocalDay.Start(to + 1).ToUnixTimeMilliseconds()),
                ],
                reader =>
                {
                    var posts = reader.GetInt64(4);
                    if (!reader.IsDBNull(0) && survey.Takes((int)reader.GetInt64(0)))
                        counts[reader.GetInt64(0) - survey.Lowest] += posts;
                    // A title stands on answers without a sentence: the number alone says nothing of a subject, and its mood is the score.
                    if (!reader.GetBoolean(1))
                        return;
                    var said = Mood.Of((Sentiment)reader.GetInt64(2), posts, engagement: 0);
                    mood += said;
                    if (reader.IsDBNull(3))
                        return;
                    subjects[reader.GetString(3)] = subjects.GetValueOrDefault(reader.GetString(3)) + said;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return new SurveyAnswers(
            id,
            new SurveyScore(survey.Scale, counts),
            mood,
            [
                .. subjects
                    .OrderByDescending(subject => subject.Value.Posts)
                    .ThenBy(subject => subject.Key, StringComparer.Ordinal)
                    .Select(subject => (subject.Key, subject.Value)),
            ]
        );
    }
}
