using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Auditing;
using Muhatap.Core.Retention;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Sql;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Retention;

/// <summary>Small things whose time has come: calls and surveys, undone links, lines of the audit, accounts that are left with nothing.</summary>
public static class ExpireTraces
{
    /// <summary>Lines about a customer under a hold stay, and so does every proof of a deletion.</summary>
    private const string DueAudit = """
        at < @before and act <> 'customer.erased' and act not like 'retention.%' and not exists (
          select 1 from legal_hold h where h.lifted_at is null and (h.until is null or h.until > @now)
            and subject = 'customer/' || h.customer_id)
        """;

    /// <summary>Nobody's, seen first long ago, and with nothing said, done or decided about it.</summary>
    private const string EmptyAccount = """
        customer_id is null and is_ours = 0 and first_seen_at < @before
          and not exists (select 1 from post p where p.account_id = account.id)
          and not exists (select 1 from conversation c where c.account_id = account.id)
          and not exists (select 1 from activity v where v.account_id = account.id)
          and not exists (select 1 from account_link l where l.account_id = account.id and l.state = 1)
        """;

    public static async Task<long> CountAsync(
        Database database,
        RetentionKind kind,
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var now = database.Clock.GetUtcNow();
        return kind switch
        {
            RetentionKind.CallsAndSurveys => await Told(db, before, now).LongCountAsync(cancellationToken).ConfigureAwait(false),
            RetentionKind.UndoneLinks => await Undone(db, before, now).LongCountAsync(cancellationToken).ConfigureAwait(false),
            RetentionKind.Audit => await Lines(db, database.Dialect, before, now).LongCountAsync(cancellationToken).ConfigureAwait(false),
            _ => 0,
        };
    }

    /// <summary>One transaction. Returns how many went; 0 where none is left.</summary>
    public static Task<int> RunAsync(
        Database database,
        RetentionKind kind,
        DateTimeOffset before,
        int most,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Batch,
            (scope, cancellation) =>
                kind switch
                {
                    RetentionKind.CallsAndSurveys => Told(scope.Db, before, scope.Now)
                        .OrderBy(row => row.Id)
                        .Take(most)
                        .ExecuteDeleteAsync(cancellation),
                    RetentionKind.UndoneLinks => Undone(scope.Db, before, scope.Now)
                        .OrderBy(row => row.Id)
                        .Take(most)
                        .ExecuteDeleteAsync(cancellation),
                    RetentionKind.Audit => SqlAsync(
                        scope,
                        "delete from audit_entry where id in (select id from audit_entry where " + DueAudit + " order by id limit @most)",
                        before,
                        most,
                        cancellation
                    ),
                    _ => AccountsAsync(scope, before, most, cancellation),
                },
            cancellationToken
        );

    /// <summary>Lines of the audit that would go.</summary>
    public static IQueryable<AuditEntry> Lines(MuhatapDb db, SqlDialect dialect, DateTimeOffset before, DateTimeOffset now) =>
        db.AuditEntries.FromSqlRaw(
            "select * from audit_entry where " + DueAudit,
            dialect.Value("before", before.ToUnixTimeMilliseconds()),
            dialect.Value("now", now.ToUnixTimeMilliseconds())
        );

    /// <summary>Calls and answers to surveys that would go.</summary>
    public static IQueryable<Activity> Told(MuhatapDb db, DateTimeOffset before, DateTimeOffset now)
    {
        var held = db.LegalHolds.Where(LegalHold.Stands(now));
        return db.Activities.Where(row =>
            (row.Kind == ActivityKind.Call || row.Kind == ActivityKind.Survey)
            && row.At < before
            && !held.Any(hold => hold.CustomerId == row.CustomerId)
        );
    }

    /// <summary>Undone links that would go.</summary>
    public static IQueryable<AccountLink> Undone(MuhatapDb db, DateTimeOffset before, DateTimeOffset now)
    {
        var held = db.LegalHolds.Where(LegalHold.Stands(now));
        return db.AccountLinks.Where(row =>
            row.State == LinkState.Undone && row.At < before && !held.Any(hold => hold.CustomerId == row.CustomerId)
        );
    }

    private static async Task<int> AccountsAsync(WriteScope scope, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        const string empty = "(select id from account where " + EmptyAccount + " order by id limit @most)";
        await SqlAsync(scope, "delete from edge where from_account_id in " + empty, before, most, cancellationToken).ConfigureAwait(false);
        return await SqlAsync(scope, "delete from account where id in " + empty, before, most, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> SqlAsync(
        WriteScope scope,
        string sql,
        DateTimeOffset before,
        int most,
        CancellationToken cancellationToken
    ) =>
        await scope
            .ExecuteAsync(
                sql,
                [
                    scope.Dialect.Value("before", before.ToUnixTimeMilliseconds()),
                    scope.Dialect.Value("now", scope.Now.ToUnixTimeMilliseconds()),
                    scope.Dialect.Value("most", most),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
}
