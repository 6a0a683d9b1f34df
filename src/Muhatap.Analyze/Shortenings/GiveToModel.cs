using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.LanguageModels;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Analyze.Shortenings;

/// <summary>
/// The only way to the language model. What leaves is on record before it leaves, with the whole text in the audit, and counted against
/// the hour's bound in the same transaction, so that two who ask at once don't pass it together.
/// </summary>
internal static class GiveToModel
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <param name="by">Null: the program asks.</param>
    /// <param name="post">Null: the invented example.</param>
    /// <param name="account">The complaint's writer.</param>
    /// <param name="mustBeOn">The example may be tried before the owner accepts; nothing else may.</param>
    /// <exception cref="Refusal"><c>language_model.none</c>, <c>language_model.off</c>, <c>language_model.rate</c>.</exception>
    public static async Task<(LanguageModel Model, ModelCallId Call, ModelAnswer Answer)> RunAsync(
        Database database,
        AskModel ask,
        UserId? by,
        PostId? post,
        AccountId? account,
        string text,
        bool mustBeOn,
        CancellationToken cancellationToken
    )
    {
        var (model, call) = await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    var row =
                        await scope.Db.LanguageModels.AsNoTracking().SingleOrDefaultAsync(cancellation).ConfigureAwait(false)
                        ?? throw new Refusal("language_model.none", "No language model is set up.");
                    if (mustBeOn && !row.IsOn)
                        throw new Refusal("language_model.off", "The language model is switched off.");
                    var since = scope.Now - Hour;
                    if (await scope.Db.ModelCalls.CountAsync(made => made.At > since, cancellation).ConfigureAwait(false) >= row.PerHour)
                        throw new Refusal("language_model.rate", "The bound of this hour is reached.");
                    var id = scope.Mint.Next<ModelCallId>();
                    scope.Db.ModelCalls.Add(
                        new ModelCall
                        {
                            Id = id,
                            PostId = post,
                            AskedBy = by,
                            At = scope.Now,
                            Model = row.Model,
                            Host = row.Host,
                            Characters = text.Length,
                        }
                    );
                    // On the writer's line of the audit, so that it goes the day they are erased.
                    scope.Audit(
                        by,
                        row.IsInside ? "complaint.given_to_own_model" : "complaint.left_the_house",
                        account is { } writer ? $"account/{writer}" : "language_model",
                        string.Create(CultureInfo.InvariantCulture, $"{row.Host} {row.Model}\n{text}")
                    );
                    return (row, id);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return (model, call, await ask(model, LeavingText.Instruction, text, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Writes down how a call ended.</summary>
    public static async Task EndAsync(
        WriteScope scope,
        ModelCallId call,
        ModelProblem? problem,
        string? detail,
        CancellationToken cancellationToken
    )
    {
        var row = await scope.Db.ModelCalls.SingleAsync(made => made.Id == call, cancellationToken).ConfigureAwait(false);
        row.State = problem is null ? ModelCallState.Answered : ModelCallState.Failed;
        row.Error =
            problem is null ? null
            : detail is null ? problem.ToString()
            : $"{problem} {detail}";
    }
}
