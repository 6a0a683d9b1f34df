using Microsoft.AspNetCore.Http.HttpResults;
using Muhatap.Analyze.Shortenings;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Text;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Inbox;

/// <summary>Somebody lets the language model shorten one complaint; the answer is the complaint's short form, drawn again.</summary>
internal static class ShortenEndpoint
{
    public static async Task<IResult> RunAsync(
        long id,
        Database database,
        PostReader reader,
        AskModel ask,
        Viewer viewer,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        Phrase? problem = null;
        string? detail = null;
        var isPart = http.Request.Headers.ContainsKey("HX-Request");
        try
        {
            var failed = await ShortenComplaint
                .RunAsync(database, reader, ask, viewer.Id!.Value, new PostId(id), cancellationToken)
                .ConfigureAwait(false);
            if (failed?.Problem is { } why)
                (problem, detail) = (ModelProblemTexts.Of(why), failed.Detail);
        }
        catch (Refusal refusal) when (isPart)
        {
            problem = RefusalTexts.Of(refusal.Code);
        }
        if (isPart)
            return new RazorComponentResult<ShortComplaint>(
                new
                {
                    PostId = id,
                    Problem = problem,
                    ProblemDetail = detail,
                }
            );
        return problem is null
            ? Results.LocalRedirect(FormEndpoint.BackTo(http) + $"#short-{id}")
            : throw new Refusal("language_model.failed", "The language model gave no answer.");
    }
}
