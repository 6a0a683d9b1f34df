using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Merging;

/// <summary>Moves what stands with one customer to another, and says which rows that were.</summary>
internal static class MovedRows
{
    /// <summary>All rows of one kind that stand with <paramref name="from"/>.</summary>
    public static async Task<List<long>> AllAsync(WriteScope scope, MovedKind kind, CustomerId from, CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        await scope
            .QueryAsync(
                SelectOf(kind),
                [scope.Dialect.Value("customer", from.Value)],
                reader => ids.Add(reader.GetInt64(0)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return ids;
    }

    /// <summary>Those of the rows that still stand with <paramref name="from"/> go to <paramref name="to"/>.</summary>
    public static async Task MoveAsync(
        WriteScope scope,
        MovedKind kind,
        IEnumerable<long> rows,
        CustomerId from,
        CustomerId to,
        CancellationToken cancellationToken
    )
    {
        foreach (var chunk in rows.Chunk(500))
        {
            await scope
                .ExecuteAsync(
                    $"{UpdateOf(kind)} where customer_id = @from and id {scope.Dialect.In("ids")}",
                    [scope.Dialect.Value("to", to.Value), scope.Dialect.Value("from", from.Value), scope.Dialect.List("ids", chunk)],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static string SelectOf(MovedKind kind) =>
        kind switch
        {
            MovedKind.Account => "select id from account where customer_id = @customer",
            MovedKind.AccountLink => "select id from account_link where customer_id = @customer",
            MovedKind.Activity => "select id from activity where customer_id = @customer",
            MovedKind.Consent => "select id from consent where customer_id = @customer",
            _ => "select id from source_record where customer_id = @customer",
        };

    private static string UpdateOf(MovedKind kind) =>
        kind switch
        {
            MovedKind.Account => "update account set customer_id = @to",
            MovedKind.AccountLink => "update account_link set customer_id = @to",
            MovedKind.Activity => "update activity set customer_id = @to",
            MovedKind.Consent => "update consent set customer_id = @to",
            _ => "update source_record set customer_id = @to",
        };
}
