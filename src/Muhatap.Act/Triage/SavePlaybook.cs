using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Triage;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>Writes down the prepared steps for a kind of case.</summary>
public static class SavePlaybook
{
    /// <param name="id">Null makes a new one.</param>
    public static Task<PlaybookId> RunAsync(
        Database database,
        UserId by,
        PlaybookId? id,
        string name,
        string steps,
        string? draft,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new Refusal("playbook.name", "The playbook needs a name.", "name");
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                Playbook playbook;
                if (id is { } known)
                {
                    playbook =
                        await scope.Db.Playbooks.SingleOrDefaultAsync(row => row.Id == known, cancellation).ConfigureAwait(false)
                        ?? throw new Refusal("playbook.unknown", "There is no such playbook.");
                }
                else
                {
                    playbook = new Playbook
                    {
                        Id = scope.Mint.Next<PlaybookId>(),
                        Name = name,
                        Steps = steps,
                    };
                    scope.Db.Playbooks.Add(playbook);
                }
                playbook.Name = name.Trim();
                playbook.Steps = steps.ReplaceLineEndings("\n").Trim();
                playbook.Draft = string.IsNullOrWhiteSpace(draft) ? null : draft.Trim();
                scope.Audit(by, "playbook.saved", $"playbook/{playbook.Id}");
                return playbook.Id;
            },
            cancellationToken
        );
    }

    /// <summary>Rows of the triage table that named it go on without one.</summary>
    public static Task RemoveAsync(Database database, UserId by, PlaybookId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                await scope.Db.Playbooks.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                scope.Audit(by, "playbook.removed", $"playbook/{id}");
            },
            cancellationToken
        );
}
