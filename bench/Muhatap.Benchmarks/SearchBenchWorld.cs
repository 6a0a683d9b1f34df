using System.Globalization;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Linkage.Records;
using Muhatap.Relate.Import;
using Muhatap.Store;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Benchmarks;

/// <summary>
/// Invented customers as an import brings them: the people of <see cref="LinkPeople"/> (a quarter of them written down twice), every fiftieth a company. Each
/// has a number and an e-mail address, most a telephone, every third an account, every fourth a handle on the record, every second an order.
/// </summary>
internal sealed class SearchBenchWorld(int count)
{
    private const int Batch = 500;
    private static readonly string[] Networks = ["x", "bluesky", "mastodon", "instagram"];
    private readonly RecordTable people = LinkPeople.Create(count).Table;

    public int Count => count;

    public static bool IsCompany(int row) => row % 50 == 7;

    public static bool HasAccount(int row) => row % 3 == 0;

    public static bool HasHandleOnRecord(int row) => row % 4 == 1;

    public static bool HasOrder(int row) => row % 2 == 0;

    public static string Number(int row) => string.Create(CultureInfo.InvariantCulture, $"M-{row + 100_000:0000000}");

    public static string Email(int row) => string.Create(CultureInfo.InvariantCulture, $"kisi{row}@posta{row % 97}.example");

    public static string Handle(int row) => string.Create(CultureInfo.InvariantCulture, $"hesap_{row * 7L % 10_000_019}");

    public static string Order(int row) => string.Create(CultureInfo.InvariantCulture, $"SP-{row + 20_000_000}");

    public string? Phone(int row) => people.Columns[2][row];

    public string Name(int row) => IsCompany(row) ? people.Columns[0][row] + " Ticaret Ltd. Şti." : people.Columns[0][row]!;

    /// <summary>A tax number of its own with the Revenue Administration's check digit.</summary>
    public static string TaxNumber(int row)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{100_000_000 + row}");
        return Enumerable.Range(0, 10).Select(last => head + (char)('0' + last)).First(number => CompanyNumber.Tax(number) is not null);
    }

    public async Task FillAsync(Database database, Action<int> report)
    {
        for (var first = 0; first < count; first += Batch)
        {
            var rows = Enumerable.Range(first, Math.Min(Batch, count - first)).ToList();
            var taken = await UpsertCustomers.RunAsync(database, [.. rows.Select(Row)], CancellationToken.None).ConfigureAwait(false);
            await WriteAsync(database, rows, taken.Customers).ConfigureAwait(false);
            report(first + rows.Count);
        }
    }

    private static Task WriteAsync(Database database, List<int> rows, IReadOnlyList<CustomerId?> ids) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var accounts = new List<Account>();
                var orders = new List<Activity>();
                for (var i = 0; i < rows.Count; i++)
                {
                    var row = rows[i];
                    if (HasAccount(row))
                    {
                        var account = new Account
                        {
                            Id = scope.Mint.Next<AccountId>(),
                            Network = Networks[row / 3 % Networks.Length],
                            Key = $"k{row}",
                            FirstSeenAt = scope.Now,
                            CustomerId = ids[i],
                            IsOurs = false,
                        };
                        account.ShowAs(Handle(row));
                        accounts.Add(account);
                    }
                    if (HasOrder(row))
                        orders.Add(
                            new Activity
                            {
                                Id = scope.Mint.Next<ActivityId>(),
                                Network = "shop",
                                ExternalId = Order(row),
                                Kind = ActivityKind.Purchase,
                                CustomerId = ids[i],
                                AmountMinor = 19_990,
                                Currency = "TRY",
                                At = scope.Now,
                            }
                        );
                }
                await scope.Bulk.InsertAsync(BulkTables.Account, accounts, cancellation).ConfigureAwait(false);
                await scope.Bulk.InsertAsync(BulkTables.Activity, orders, cancellation).ConfigureAwait(false);
            },
            CancellationToken.None
        );

    private IncomingCustomer Row(int row)
    {
        var identifiers = new List<ClaimedIdentifier> { new(IdentifierKind.Email, Email(row)) };
        if (Phone(row) is { } phone)
            identifiers.Add(new(IdentifierKind.Phone, phone));
        if (HasHandleOnRecord(row))
            identifiers.Add(new(IdentifierKind.Handle, $"x:{Handle(row)}"));
        if (IsCompany(row))
            identifiers.Add(new(IdentifierKind.TaxNumber, TaxNumber(row)));
        return new IncomingCustomer
        {
            Number = Number(row),
            Name = Name(row),
            Kind = IsCompany(row) ? CustomerKind.Company : CustomerKind.Person,
            City = people.Columns[3][row]?.Split(' ')[^1],
            Source = "crm",
            Identifiers = identifiers,
        };
    }
}
