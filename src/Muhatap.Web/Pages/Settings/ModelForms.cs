using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Corrections;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Web.Shelf;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

/// <summary>The owner decides which model reads.</summary>
internal static class ModelForms
{
    public static async Task<IResult> DecideAsync(
        [FromForm] string name,
        [FromForm] string act,
        ModelShelf shelf,
        Teacher teacher,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!ModelShelf.Names.Contains(name, StringComparer.Ordinal))
            throw new Refusal("model.none", $"There is no model '{name}'.", "name");
        var done = act switch
        {
            "accept" => shelf.Accept(name),
            "refuse" => shelf.Refuse(name),
            "back" => shelf.GoBack(name),
            _ => false,
        };
        if (!done)
            throw new Refusal("model.none", $"There is nothing to {act} for '{name}'.", "act");
        try
        {
            await teacher.EquipAsync(database, cancellationToken, modelsChanged: true).ConfigureAwait(false);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            shelf.GoBack(name);
            throw new Refusal("model.broken", error.Message);
        }
        var by = viewer.Id!.Value;
        await database
            .WriteAsync(
                WritePriority.Page,
                (scope, _) =>
                {
                    scope.Audit(by, $"model.{act}", name);
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/settings/models?saved#model-{name}");
    }
}
