using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Sources;
using Muhatap.Core.Walk;
using Muhatap.Store;

namespace Muhatap.Listen.Surveys;

/// <summary>One person's answer on the survey's own page.</summary>
public static class TakeAnswer
{
    public const int LongestText = 5_000;

    /// <summary>Answers a survey takes in a minute, from everybody together.</summary>
    private const int MostInAMinute = 120;

    /// <param name="key">The page made it: an answer sent twice by a double click is one.</param>
    public static async Task<AnswerTaken> RunAsync(
        Database database,
        IPostWalk walk,
        SourceId id,
        SurveyAnswer answer,
        Guid key,
        CancellationToken cancellationToken
    )
    {
        var now = database.Clock.GetUtcNow();
        Source? source;
        await using (var db = database.Read())
        {
            source = await db
                .Sources.SingleOrDefaultAsync(row => row.Id == id && row.Connector == Survey.Connector, cancellationToken)
                .ConfigureAwait(false);
            if (source is not { IsEnabled: true })
                return AnswerTaken.Closed;
            var since = now.AddMinutes(-1);
            if (
                await db
                    .Posts.CountAsync(
                        row => row.Network == Survey.Connector && row.SourceId == id && row.ReceivedAt > since,
                        cancellationToken
                    )
                    .ConfigureAwait(false) >= MostInAMinute
            )
                return AnswerTaken.TooMany;
        }
        var survey = Survey.Of(source);
        if (answer.Score is not { } score || !survey.Takes(score))
            return AnswerTaken.NoScore;
        var batch = new PostBatch
        {
            Posts =
            [
                new WalkingPost(ToPost(answer, survey, score, key, now), database.Mint.Next<PostId>(), now) { Invited = answer.Invited },
            ],
            SourceId = id,
            IsAddressed = true,
            ReceivedAt = now,
        };
        await walk.WalkAsync(batch, cancellationToken).ConfigureAwait(false);
        return AnswerTaken.Thanked;
    }

    /// <summary>Whether an answer of this key was given.</summary>
    public static async Task<bool> IsTakenAsync(Database database, Guid key, CancellationToken cancellationToken)
    {
        var id = key.ToString("N");
        await using var db = database.Read();
        return await db
            .Posts.AnyAsync(row => row.Network == Survey.Connector && row.ExternalId == id, cancellationToken)
            .ConfigureAwait(false);
    }

    private static IncomingPost ToPost(SurveyAnswer answer, Survey survey, int score, Guid key, DateTimeOffset now)
    {
        var claims = new List<ClaimedIdentifier>();
        var email = answer.Invited is null ? answer.Email : null;
        if (!string.IsNullOrWhiteSpace(email))
            claims.Add(new ClaimedIdentifier(IdentifierKind.Email, email));
        if (answer.Invited is null && !string.IsNullOrWhiteSpace(answer.Number))
            claims.Add(new ClaimedIdentifier(IdentifierKind.CustomerNumber, answer.Number));
        var number = string.Create(CultureInfo.InvariantCulture, $"{score}/{survey.Highest}");
        var said = answer.Text?.Trim().Replace('\0', '\uFFFD');
        var isSilent = string.IsNullOrEmpty(said);
        return new IncomingPost
        {
            Network = Survey.Connector,
            ExternalId = key.ToString("N"),
            Kind = PostKind.Note,
            // See ReadAnswers: who says nothing is counted by the number alone.
            Title = isSilent ? number : null,
            Text = isSilent ? number : said!,
            Rating = score,
            CreatedAt = now,
            AuthorExternalId = answer.Invited is { } invited ? AccountKey.Invited(invited) : IdentifierForm.Of(IdentifierKind.Email, email),
            AuthorName = IdentifierForm.Of(IdentifierKind.Email, email),
            Claims = claims,
        };
    }
}
