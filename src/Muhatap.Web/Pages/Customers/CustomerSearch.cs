using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Customers;

/// <summary>
/// Finds customers by whatever somebody types: any identifier in any spelling, a handle of any network, an order's number, the beginning of any word
/// of a name, and a name with one slip in it where nothing is called so. Every question is a few ranges of an index; <c>bench search</c> asks them of a million.
/// </summary>
internal static class CustomerSearch
{
    /// <summary>Sorts behind every letter a key may have.</summary>
    private const string Last = "\uFFFF";

    private static readonly IdentifierKind[] Kinds =
    [
        IdentifierKind.CustomerNumber,
        IdentifierKind.Email,
        IdentifierKind.Phone,
        IdentifierKind.TaxNumber,
        IdentifierKind.RegistryNumber,
        IdentifierKind.Handle,
    ];

    public static async Task<IReadOnlyList<Customer>> RunAsync(
        Database database,
        string? text,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var wanted = text?.Trim() ?? "";
        if (wanted.Length == 0)
            return await db.Customers.OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
        var forms = Kinds.Select(kind => IdentifierForm.Of(kind, wanted)).OfType<string>().ToList();
        var found = await db
            .CustomerIdentifiers.Where(row => Kinds.Contains(row.Kind) && forms.Contains(row.Value))
            .Select(row => row.CustomerId)
            .Take(most)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (AccountKey.Fold(wanted) is { } handle && !handle.Any(char.IsWhiteSpace))
        {
            found.AddRange(await ByHandleAsync(db, handle, most, cancellationToken).ConfigureAwait(false));
            found.AddRange(await IdsAsync(db, HandleOnRecord(database), [database.Dialect.Value("handle", handle)]).ConfigureAwait(false));
            found.AddRange(await IdsAsync(db, Order(database), [database.Dialect.List("orders", Spellings(wanted))]).ConfigureAwait(false));
        }
        var begin = NameKeys.Begin(wanted);
        if (found.Count < most && begin.Length > 0)
            found.AddRange(await ByNameAsync(db, begin, most, cancellationToken).ConfigureAwait(false));
        // A slip is looked for where nothing is written so: what is found exactly is what was meant.
        if (found.Count == 0 && begin.Any(char.IsAsciiLetter) && NearKeys.Of(begin) is { Count: > 0 } near)
            found.AddRange(
                await IdsAsync(
                        db,
                        NearName(database),
                        [
                            database.Dialect.List("near", [.. near]),
                            database.Dialect.Value("last", Last),
                            database.Dialect.Value("most", most * 3L),
                        ]
                    )
                    .ConfigureAwait(false)
            );
        var customers = await db
            .Customers.Where(row => found.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        return [.. found.Distinct().Where(customers.ContainsKey).Select(id => customers[id]).Take(most)];

        async Task<IEnumerable<CustomerId>> IdsAsync(MuhatapDb db, string sql, System.Data.Common.DbParameter[] values)
        {
#pragma warning disable EF1002 // The statements are below; what a person typed is a parameter.
            var ids = await db.Database.SqlQueryRaw<long>(sql, [.. values]).ToListAsync(cancellationToken).ConfigureAwait(false);
#pragma warning restore EF1002
            return ids.Take(most * 3).Select(id => new CustomerId(id));
        }
    }

    private static Task<List<CustomerId>> ByHandleAsync(MuhatapDb db, string handle, int most, CancellationToken cancellationToken) =>
        db
            .Accounts.Where(row => row.HandleKey == handle && row.CustomerId != null)
            .Select(row => row.CustomerId!.Value)
            .Take(most)
            .ToListAsync(cancellationToken);

    /// <summary>A handle somebody gave us, of whose account we hold nothing: stored as <c>network:handle</c>, asked for without the network.</summary>
    private static string HandleOnRecord(Database database) =>
        $"select customer_id as \"Value\" from customer_identifier where kind = {(int)IdentifierKind.Handle} and "
        + (database.Dialect.IsPostgres ? "substr(value, strpos(value, ':') + 1)" : "substr(value, instr(value, ':') + 1)")
        + " = @handle limit 100";

    /// <summary>A purchase or a delivery is known by the number its system gave it.</summary>
    private static string Order(Database database) =>
        $"select customer_id as \"Value\" from activity where kind in (4, 7) and customer_id is not null and external_id {database.Dialect.In("orders")} limit 100";

    private static string NearName(Database database) =>
        database.Dialect.IsPostgres
            ? "select k.customer_id as \"Value\" from unnest(@near) with ordinality as v(value, place) "
                + "cross join lateral (select customer_id from customer_name_key where key >= v.value and key < v.value || @last limit @most) k "
                + "order by v.place limit @most"
            // A cross join is taken in the order it is written: one range of the index after the other, until there are enough.
            : "select k.customer_id as \"Value\" from json_each(@near) v cross join customer_name_key k "
                + "where k.key >= v.value and k.key < v.value || @last limit @most";

    /// <summary>A number as it was typed and as systems write it.</summary>
    private static string[] Spellings(string wanted) =>
        [
            .. new[]
            {
                wanted,
                wanted.TrimStart('#'),
                wanted.ToUpperInvariant(),
                wanted.TrimStart('#').ToUpperInvariant(),
                wanted.ToLowerInvariant(),
            }.Distinct(StringComparer.Ordinal),
        ];

    private static async Task<List<CustomerId>> ByNameAsync(MuhatapDb db, string begin, int most, CancellationToken cancellationToken)
    {
        var end = begin + Last;
        // One customer's name may begin so in several turns.
#pragma warning disable RS0030 // Runs in the database, which compares the keys byte by byte.
        var ids = await db
            .CustomerNameKeys.Where(row => string.Compare(row.Key, begin) >= 0 && string.Compare(row.Key, end) < 0)
            .OrderBy(row => row.Key)
            .Select(row => row.CustomerId)
            .Take(most * 3)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
#pragma warning restore RS0030
        return [.. ids.Distinct().Take(most)];
    }
}
