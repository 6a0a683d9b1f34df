using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Connectors.Catalogue;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Listen.Collect;
using Muhatap.Store;
using Muhatap.Web.Connections;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class ConnectionForms
{
    public static async Task<IResult> SaveAsync(
        HttpRequest request,
        Database database,
        ConnectionSecrets secrets,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        SourceId? id = long.TryParse(form["id"], out var number) ? new SourceId(number) : null;
        var stored = await StoredAsync(database, secrets, id, cancellationToken).ConfigureAwait(false);
        var code = stored.Connector ?? form["connector"].ToString();
        var connector = ConnectorCatalogue.Find(code);
        if (connector is null && id is null)
            throw new Refusal("connection.unknown", "There is no such connector.", "connector");
        var options = connector is null ? stored.Options : Options(connector, form, stored.Options);
        if (connector is not null)
            ConnectorCatalogue.Check(code, options);
        await SaveSource
            .RunAsync(
                database,
                viewer.Id,
                id,
                code,
                form["name"].ToString(),
                connector is null ? options : secrets.Protect(options),
                form["addressed"] == "true",
                form["enabled"] == "true",
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect("/settings/connections?saved");
    }

    public static async Task<IResult> RemoveAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await RemoveSource.RunAsync(database, viewer.Id!.Value, new SourceId(id), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/settings/connections?saved");
    }

    private static async Task<(string? Connector, string Options)> StoredAsync(
        Database database,
        ConnectionSecrets secrets,
        SourceId? id,
        CancellationToken cancellationToken
    )
    {
        if (id is not { } known)
            return (null, "{}");
        await using var db = database.Read();
        var source =
            await db.Sources.SingleOrDefaultAsync(row => row.Id == known, cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("source.unknown", "There is no such connection.");
        return (source.Connector, secrets.Reveal(source.Options));
    }

    /// <summary>The form's values; a secret left empty keeps the stored one.</summary>
    private static string Options(Connector connector, IFormCollection form, string stored)
    {
        using var before = JsonDocument.Parse(stored);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var field in connector.Fields)
        {
            var typed = form[$"field-{field.Name}"].ToString().Trim();
            if (field.Kind == OptionKind.Flag)
                values[field.Name] = typed == "true" ? "true" : "false";
            else if (typed.Length > 0)
                values[field.Name] = typed;
            else if (field.IsSecret && before.RootElement.TryGetProperty(field.Name, out var kept))
                values[field.Name] = kept.GetString();
        }
        return JsonSerializer.Serialize(values);
    }
}
