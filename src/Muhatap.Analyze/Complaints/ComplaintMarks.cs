using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Muhatap.Store;

namespace Muhatap.Analyze.Complaints;

/// <summary>A few numbers that are others as soon as a conversation was opened, changed or erased, an entry written, or a reading corrected.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ComplaintMarks(long Conversations, long Versions, long Entry, long Correction, long Undone)
{
    public static async Task<ComplaintMarks> ReadAsync(
        ReadSnapshot snapshot,
        Database database,
        DateTimeOffset from,
        CancellationToken cancellationToken
    )
    {
        ComplaintMarks marks = default;
        await snapshot
            .QueryAsync(
                """
                select (select count(*) from conversation where opened_at >= @since), (select sum(version) from conversation where opened_at >= @since),
                  (select max(id) from conversation_entry), (select max(id) from reading_correction), (select count(undone_at) from reading_correction)
                """,
                [database.Dialect.Value("since", from.ToUnixTimeMilliseconds())],
                row => marks = new ComplaintMarks(Number(row, 0), Number(row, 1), Number(row, 2), Number(row, 3), Number(row, 4)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return marks;
    }

    /// <summary>Adds the conversations that entries and corrections since these marks belong to.</summary>
    /// <param name="lookedAt">When these marks were read; what was undone since counts.</param>
    public async Task ChangedAsync(
        ReadSnapshot snapshot,
        Database database,
        DateTimeOffset lookedAt,
        HashSet<long> changed,
        CancellationToken cancellationToken
    ) =>
        await snapshot
            .QueryAsync(
                """
                select conversation_id from conversation_entry where id > @entry
                union
                select e.conversation_id from reading_correction r join conversation_entry e on e.post_id = r.post_id
                where r.id > @correction or r.undone_at >= @at
                """,
                [
                    database.Dialect.Value("entry", Entry),
                    database.Dialect.Value("correction", Correction),
                    database.Dialect.Value("at", lookedAt.ToUnixTimeMilliseconds()),
                ],
                row => changed.Add(row.GetInt64(0)),
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <summary>PostgreSQL sums to a decimal.</summary>
    private static long Number(DbDataReader row, int at) =>
        row.IsDBNull(at) ? 0 : Convert.ToInt64(row.GetValue(at), CultureInfo.InvariantCulture);
}
