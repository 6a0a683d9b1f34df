using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Walk;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Surveys;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Surveys;

internal static class SurveyEndpoints
{
    public static void MapSurveys(this RouteGroupBuilder pages)
    {
        pages.MapPost("/listen/surveys", MakeAsync).Needs(Permission.EditTopics);
        pages.MapPost("/listen/surveys/{id:long}/switch", SwitchAsync).Needs(Permission.EditTopics);
        pages.MapPost("/survey/{id:long}", TakeAsync).Needs(Permission.Public);
    }

    private static async Task<IResult> MakeAsync(
        [FromForm] string name,
        [FromForm] SurveyScale scale,
        [FromForm] string question,
        [FromForm] string ask,
        [FromForm] string? thanks,
        [FromForm] string? topic,
        [FromForm] string? tongue,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var survey = new Survey(
            scale,
            question.Trim(),
            ask.Trim(),
            thanks?.Trim() ?? "",
            long.TryParse(topic, NumberStyles.None, CultureInfo.InvariantCulture, out var about) ? new TopicId(about) : null,
            IsEnglish: tongue == "en"
        );
        var id = await SaveSource
            .RunAsync(
                database,
                viewer.Id,
                id: null,
                Survey.Connector,
                name,
                survey.ToOptions(),
                isAddressed: true,
                isEnabled: true,
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/listen/surveys/{id}?saved");
    }

    private static async Task<IResult> SwitchAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var survey = new SourceId(id);
        await using var db = database.Read();
        var source =
            await db
                .Sources.SingleOrDefaultAsync(row => row.Id == survey && row.Connector == Survey.Connector, cancellationToken)
                .ConfigureAwait(false)
            ?? throw new Refusal("source.unknown", "There is no such survey.");
        await SaveSource
            .RunAsync(
                database,
                viewer.Id,
                survey,
                Survey.Connector,
                source.Name,
                source.Options,
                source.IsAddressed,
                !source.IsEnabled,
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/listen/surveys/{id}?saved");
    }

    private static async Task<IResult> TakeAsync(
        long id,
        [FromForm] string? score,
        [FromForm] string? text,
        [FromForm] string? email,
        [FromForm] string? number,
        [FromForm] string? url,
        [FromForm] string? key,
        [FromForm] string? to,
        SurveyInvites invites,
        Database database,
        IPostWalk walk,
        CancellationToken cancellationToken
    )
    {
        // A field no person sees: who fills it is a machine, and is thanked without being heard.
        if (!string.IsNullOrEmpty(url))
            return Results.LocalRedirect($"/survey/{id}?done");
        var invite = invites.Read(new SourceId(id), to);
        var said = text is { Length: > TakeAnswer.LongestText } ? text[..TakeAnswer.LongestText] : text;
        var answer = new SurveyAnswer(
            int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : null,
            said,
            email,
            number,
            invite?.Customer
        );
        var taken = await TakeAnswer
            .RunAsync(
                database,
                walk,
                new SourceId(id),
                answer,
                invite?.Key ?? (Guid.TryParseExact(key, "N", out var made) ? made : Guid.NewGuid()),
                cancellationToken
            )
            .ConfigureAwait(false);
        var again = invite is null ? "" : $"&to={Uri.EscapeDataString(to!)}";
        return Results.LocalRedirect(
            taken switch
            {
                AnswerTaken.Thanked => $"/survey/{id}?done",
                AnswerTaken.NoScore => $"/survey/{id}?empty{again}",
                AnswerTaken.TooMany => $"/survey/{id}?many{again}",
                _ => $"/survey/{id}",
            }
        );
    }
}
