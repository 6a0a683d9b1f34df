using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Triage;
using Muhatap.Store;

namespace Muhatap.Act.Triage;

/// <summary>The triage table in force; replaced as a whole when the owner saves it.</summary>
public sealed class CurrentTriageTable
{
    private volatile TriageTable? table;

    public TriageTable Value => table ?? throw new InvalidOperationException("The triage table is read at the start.");

    public async Task LoadAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        table = new TriageTable(await db.TriageRules.ToListAsync(cancellationToken).ConfigureAwait(false));
    }

    public void Replace(TriageTable newest) => table = newest;
}
