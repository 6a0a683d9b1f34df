using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Basis;

/// <summary>
/// Somebody says on which legal basis we hold what a source says without one, or what a way of matching tied without one: at
/// once for everything that lies here, and for what comes. What has a basis already keeps it.
/// </summary>
public static class SetBasis
{
    /// <returns>How many attributes got it.</returns>
    /// <exception cref="Refusal"><c>basis.unstated</c>, <c>basis.note</c>, <c>basis.source</c>.</exception>
    public static Task<int> OfSourceAsync(
        Database database,
        UserId by,
        string source,
        LegalBasis basis,
        string? note,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var why = Checked(basis, note);
                if (!await scope.Db.SourceRecords.AnyAsync(row => row.Source == source, cancellation).ConfigureAwait(false))
                    throw new Refusal("basis.source", "No record came from such a source.", "source");
                // Who is touched is worked out anew afterwards, some hundred at a time: the cards are many.
                await scope
                    .ExecuteAsync(
                        "insert into golden_due (customer_id) select distinct r.customer_id from source_record r join source_attribute a on a.source_record_id = r.id where r.source = @source and a.legal_basis = 0 on conflict do nothing",
                        [scope.Dialect.Value("source", source)],
                        cancellation
                    )
                    .ConfigureAwait(false);
                var rows = await scope
                    .Db.SourceAttributes.Where(row =>
                        row.LegalBasis == LegalBasis.Unstated
                        && scope.Db.SourceRecords.Any(record => record.Id == row.SourceRecordId && record.Source == source)
                    )
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LegalBasis, basis), cancellation)
                    .ConfigureAwait(false);
                Write(scope, by, source, method: null, basis, why, rows);
                scope.Audit(by, "basis.set", $"source/{source}", $"{basis}: {rows}");
                return rows;
            },
            cancellationToken
        );

    /// <returns>How many standing links got it.</returns>
    public static Task<int> OfMethodAsync(
        Database database,
        UserId by,
        LinkMethod method,
        LegalBasis basis,
        string? note,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var why = Checked(basis, note);
                var rows = await scope
                    .Db.AccountLinks.Where(row =>
                        row.Method == method && row.LegalBasis == LegalBasis.Unstated && row.State == LinkState.Linked
                    )
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LegalBasis, basis), cancellation)
                    .ConfigureAwait(false);
                Write(scope, by, source: null, method, basis, why, rows);
                scope.Audit(by, "basis.set", $"method/{method}", $"{basis}: {rows}");
                return rows;
            },
            cancellationToken
        );

    /// <summary>What was said last of each source, for what comes of it without a basis.</summary>
    public static async Task<IReadOnlyDictionary<string, LegalBasis>> StandingAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var sources = await db
            .BasisSettings.Where(row => row.Source != null)
            .Select(row => row.Source!)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return await StandingAsync(db, sources, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was said last of some sources, for what comes of them without a basis.</summary>
    internal static async Task<Dictionary<string, LegalBasis>> StandingAsync(
        MuhatapDb db,
        IReadOnlyCollection<string> sources,
        CancellationToken cancellationToken
    )
    {
        var standing = new Dictionary<string, LegalBasis>(StringComparer.Ordinal);
        foreach (
            var row in await db
                .BasisSettings.AsNoTracking()
                .Where(row => row.Source != null && sources.Contains(row.Source))
                .OrderBy(row => row.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
            standing[row.Source!] = row.LegalBasis;
        return standing;
    }

    private static string Checked(LegalBasis basis, string? note)
    {
        if (basis == LegalBasis.Unstated || !Enum.IsDefined(basis))
            throw new Refusal("basis.unstated", "Choose the legal basis.", "basis");
        var why = note?.Trim() ?? "";
        return why.Length is 0 or > BasisSetting.LongestNote
            ? throw new Refusal("basis.note", $"Say what it stands on, in at most {BasisSetting.LongestNote} characters.", "note")
            : why;
    }

    private static void Write(WriteScope scope, UserId by, string? source, LinkMethod? method, LegalBasis basis, string note, int rows) =>
        scope.Db.BasisSettings.Add(
            new BasisSetting
            {
                Id = scope.Mint.Next<BasisSettingId>(),
                Source = source,
                Method = method,
                LegalBasis = basis,
                Note = note,
                Rows = rows,
                ByUserId = by,
                At = scope.Now,
            }
        );
}
