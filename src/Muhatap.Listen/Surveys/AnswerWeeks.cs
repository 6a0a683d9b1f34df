using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Listen.Surveys;

/// <summary>The answers of one week.</summary>
/// <param name="Monday">Its first day, <see cref="LocalDay"/>.</param>
public sealed record AnswerWeek(long Monday, SurveyScore Score)
{
    public long Sunday => Monday + 6;
}

/// <summary>A survey's answers over time, a week a step: days are too few answers each, months too few steps.</summary>
public static class AnswerWeeks
{
    private const long WeekMilliseconds = 7 * 86_400_000L;

    /// <param name="today"><see cref="LocalDay"/>; its week is the last.</param>
    /// <param name="most">Weeks at most; those before the first answer are left out.</param>
    public static async Task<IReadOnlyList<AnswerWeek>> RunAsync(
        Database database,
        SourceId id,
        Survey survey,
        long today,
        int most,
        CancellationToken cancellationToken
    )
    {
        var last = today - LocalDay.WeekdayOf(today);
        var first = last - (7L * (most - 1));
        var counts = new long[most][];
        for (var i = 0; i < most; i++)
            counts[i] = new long[survey.Highest - survey.Lowest + 1];
        var dialect = database.Dialect;
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        // Weeks are of one length: the installation's zone keeps one offset all year (since 2016).
        await snapshot
            .QueryAsync(
                """
                select (created_at - @from) / @week, rating, count(*)
                from post
                where network = @network and source_id = @survey and rating is not null and created_at >= @from and created_at < @to
                group by 1, 2
                """,
                [
                    dialect.Value("network", Survey.Connector),
                    dialect.Value("survey", id.Value),
                    dialect.Value("week", WeekMilliseconds),
                    dialect.Value("from", LocalDay.Start(first).ToUnixTimeMilliseconds()),
                    dialect.Value("to", LocalDay.Start(last + 7).ToUnixTimeMilliseconds()),
                ],
                reader =>
                {
                    if (survey.Takes((int)reader.GetInt64(1)))
                        counts[reader.GetInt64(0)][reader.GetInt64(1) - survey.Lowest] += reader.GetInt64(2);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            .. counts
                .Select((of, i) => new AnswerWeek(first + (7L * i), new SurveyScore(survey.Scale, of)))
                .SkipWhile(week => week.Score.Answers == 0),
        ];
    }
}
