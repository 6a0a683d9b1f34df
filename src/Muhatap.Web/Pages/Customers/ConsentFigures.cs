using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Customers;

/// <summary>What the ledger of consents adds up to: by brand and channel, with what stands in it now for each address.</summary>
internal static class ConsentFigures
{
    /// <summary>
    /// The word that counts of each brand, channel and address, or of the customer where it holds for all of theirs: the latest, and
    /// of two of one instant the refusal (<see cref="ConsentLedger.Standing"/>). Two customers who share an address count once.
    /// </summary>
    private const string Standing = """
        (select id, brand, channel, status, customer_id, address, given_at, source, evidence, system, recorded_by,
           row_number() over (partition by brand, channel, coalesce(address, 'customer ' || customer_id) order by given_at desc, status, id) as place
         from consent) s
        """;

    private const string Latest = """
        (select customer_id, brand, channel, address, status, given_at, case when system = 'iys' then 1 else 0 end as iys,
           row_number() over (partition by customer_id, brand, channel, address, case when system = 'iys' then 1 else 0 end order by given_at desc, status) as place
         from consent)
        """;

    /// <summary>How many addresses said yes, and how many no.</summary>
    public static Task<List<(string Brand, ConsentChannel Channel, ConsentStatus Status, long Count)>> CountsAsync(
        Database database,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            database,
            "select brand, channel, status, count(*) from "
                + Standing
                + " where place = 1 group by brand, channel, status order by brand, channel",
            [],
            row => (row.GetString(0), (ConsentChannel)row.GetInt32(1), (ConsentStatus)row.GetInt32(2), row.GetInt64(3)),
            cancellationToken
        );

    /// <summary>Those behind one count, by id.</summary>
    /// <param name="after">The last id of the page before.</param>
    public static Task<List<ConsentRow>> WhoAsync(
        Database database,
        string brand,
        ConsentChannel channel,
        ConsentStatus status,
        ConsentId after,
        int most,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            database,
            "select s.id, s.customer_id, c.name, s.address, s.given_at, s.source, s.evidence, s.system from "
                + Standing
                + " join customer c on c.id = s.customer_id where place = 1 and brand = @brand and channel = @channel and status = @status and s.id > @after order by s.id limit @most",
            [
                database.Dialect.Value("brand", brand),
                database.Dialect.Value("channel", (int)channel),
                database.Dialect.Value("status", (int)status),
                database.Dialect.Value("after", after.Value),
                database.Dialect.Value("most", most),
            ],
            row => new ConsentRow(
                new ConsentId(row.GetInt64(0)),
                new CustomerId(row.GetInt64(1)),
                row.GetString(2),
                row.IsDBNull(3) ? null : row.GetString(3),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
                row.GetString(5),
                row.IsDBNull(6) ? null : row.GetString(6),
                row.IsDBNull(7) ? null : row.GetString(7)
            ),
            cancellationToken
        );

    /// <summary>Where İYS's latest word and our own latest are not the same. The newer counts, whoever holds it.</summary>
    public static Task<List<ConsentConflict>> ConflictsAsync(Database database, int most, CancellationToken cancellationToken) =>
        ReadAsync(
            database,
            "select i.customer_id, c.name, i.brand, i.channel, i.address, i.status, i.given_at, o.status, o.given_at from "
                + Latest
                + " i join "
                + Latest
                + " o on o.customer_id = i.customer_id and o.brand = i.brand and o.channel = i.channel and (o.address is null or o.address = i.address) join customer c on c.id = i.customer_id"
                + " where i.iys = 1 and o.iys = 0 and i.place = 1 and o.place = 1 and i.status <> o.status order by i.given_at desc limit @most",
            [database.Dialect.Value("most", most)],
            row => new ConsentConflict(
                new CustomerId(row.GetInt64(0)),
                row.GetString(1),
                row.GetString(2),
                (ConsentChannel)row.GetInt32(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                ((ConsentStatus)row.GetInt32(5), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6))),
                ((ConsentStatus)row.GetInt32(7), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)))
            ),
            cancellationToken
        );

    private static async Task<List<T>> ReadAsync<T>(
        Database database,
        string sql,
        IReadOnlyList<DbParameter> parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters.ToArray());
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            rows.Add(read(reader));
        return rows;
    }
}
