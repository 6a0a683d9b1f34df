using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Guide;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Listen.Guide;

/// <summary>What the guided topic's forms do.</summary>
internal static class GuideEndpoints
{
    public static void MapGuide(this RouteGroupBuilder pages)
    {
        var guide = pages.MapGroup("/listen/guide").Needs(Permission.EditTopics);
        guide.MapPost("", AnswerAsync);
        guide.MapPost("/save", SaveAsync);
        guide.MapPost(
            "/anew",
            async (Database database, Viewer viewer, CancellationToken cancellationToken) =>
            {
                await KeepGuide.ForgetAsync(database, viewer.Id!.Value, cancellationToken).ConfigureAwait(false);
                return Results.LocalRedirect("/listen/guide");
            }
        );
        guide.MapPost("/heard", ([FromForm] string? names) => new RazorComponentResult<GuideHeard>(new { Names = names ?? "" }));
    }

    private static async Task<IResult> AnswerAsync(
        [FromForm] int step,
        [FromForm] int? go,
        HttpRequest request,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var before = await KeepGuide.ReadAsync(database, viewer.Id!.Value, cancellationToken).ConfigureAwait(false) ?? new GuideAnswers();
        var answers = GuideSteps.Answered(before, step, request.Form);
        var wanted = Math.Clamp(go ?? (step + 1), 1, GuideSteps.Last);
        var next = Math.Min(wanted, GuideSteps.Furthest(answers));
        await KeepGuide.RunAsync(database, viewer.Id.Value, answers with { Reached = next }, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/listen/guide?step={next}{(next < wanted ? "&ask=1" : "")}");
    }

    private static async Task<IResult> SaveAsync(
        HttpRequest request,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var answers =
            await KeepGuide.ReadAsync(database, viewer.Id!.Value, cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("guide.gone", "Nothing is being written: it was saved or begun anew elsewhere.");
        var query = GuideQuery.Of(answers).Text;
        // What was looked at is what is saved: another window may have changed the answers meanwhile.
        if (query is null || query != request.Form["query"].ToString())
            throw new Refusal("guide.changed", "The answers changed meanwhile. Look at the query once more.");
        var topic = await SaveTopic
            .RunAsync(
                database,
                standing,
                viewer.Id,
                id: null,
                answers.ShownTitle,
                answers.Purpose ?? TopicPurpose.Brand,
                query,
                answers.Colour,
                isActive: true,
                cancellationToken
            )
            .ConfigureAwait(false);
        // What follows can be done again from the topic's page; the topic is there and listens.
        await KeepGuide.ForgetAsync(database, viewer.Id.Value, cancellationToken).ConfigureAwait(false);
        if (answers.Owner is not null || answers.Queue is not null)
            await AssignTopic
                .RunAsync(
                    database,
                    viewer.Id,
                    topic,
                    answers.Owner is { } owner ? new UserId(owner) : null,
                    answers.Queue,
                    cancellationToken
                )
                .ConfigureAwait(false);
        await MarkTopic
            .RunAsync(database, viewer.Id.Value, topic, query, ListenEndpoints.MarksOf(request.Form), cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/listen?topic={topic}");
    }
}
