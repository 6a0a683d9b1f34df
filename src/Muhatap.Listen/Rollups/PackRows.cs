using System.Data.Common;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store.Sql;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>One pack's row, read and written by its key.</summary>
internal static class PackRows
{
    private const string Key = "topic_id = @topic and kind = @kind and span = @span and day = @day";

    /// <summary>On PostgreSQL, makes others who fold or sum this topic wait until the transaction ends. SQLite has one writer anyway.</summary>
    public static async ValueTask LockAsync(WriteScope scope, TopicId topic, CancellationToken cancellationToken)
    {
        if (!scope.Dialect.IsPostgres)
            return;
        await scope
            .QueryAsync(
                "select pg_advisory_xact_lock(hashtextextended('muhatap.terms', @topic))",
                [scope.Dialect.Value("topic", topic.Value)],
                static _ => { },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Adds what the row holds to <paramref name="into"/>. Returns whether there is a row.</summary>
    public static async ValueTask<bool> LoadAsync(
        WriteScope scope,
        TopicId topic,
        TermKind kind,
        int span,
        long day,
        TermTable into,
        CancellationToken cancellationToken
    )
    {
        var found = false;
        await scope
            .QueryAsync(
                $"select data from term_pack where {Key}",
                KeyOf(scope, topic, kind, span, day),
                reader =>
                {
                    found = true;
                    TermPacking.Add(reader.Bytes(0), into);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return found;
    }

    /// <param name="data">Null takes the row away.</param>
    public static async ValueTask SaveAsync(
        WriteScope scope,
        TopicId topic,
        TermKind kind,
        int span,
        long day,
        int terms,
        byte[]? data,
        bool isHeld,
        CancellationToken cancellationToken
    )
    {
        if (data is null && !isHeld)
            return;
        var sql =
            data is null ? $"delete from term_pack where {Key}"
            : isHeld ? $"update term_pack set terms = @terms, data = @data where {Key}"
            : "insert into term_pack (topic_id, kind, span, day, terms, data) values (@topic, @kind, @span, @day, @terms, @data)";
        await scope
            .ExecuteAsync(
                sql,
                data is null
                    ? KeyOf(scope, topic, kind, span, day)
                    : [.. KeyOf(scope, topic, kind, span, day), scope.Dialect.Value("terms", terms), scope.Dialect.Value("data", data)],
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static DbParameter[] KeyOf(WriteScope scope, TopicId topic, TermKind kind, int span, long day) =>
        [
            scope.Dialect.Value("topic", topic.Value),
            scope.Dialect.Value("kind", (long)kind),
            scope.Dialect.Value("span", span),
            scope.Dialect.Value("day", day),
        ];
}
