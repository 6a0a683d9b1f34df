using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Methods;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Proposals;

/// <summary>Pairs worth weighing that names need not have found: an address in the profile or on its page, a handle known elsewhere.</summary>
internal static partial class OtherPairs
{
    /// <summary>More customers than this with one address, or under one handle: it tells nobody.</summary>
    private const int MostHolders = 3;

    public static async Task<ILookup<AccountId, CustomerId>> FindAsync(
        MuhatapDb db,
        IReadOnlyCollection<AccountSide> accounts,
        CancellationToken cancellationToken
    )
    {
        var addresses = accounts.SelectMany(account => Addresses(account).Select(value => (account.Id, Value: value))).ToArray();
        var handles = accounts.SelectMany(account => Handles(account).Select(value => (account.Id, Value: value))).ToArray();
        var values = addresses.Select(row => row.Value).Distinct(StringComparer.Ordinal).ToList();
        var keys = handles.Select(row => row.Value).Distinct(StringComparer.Ordinal).ToList();
        var holders = await db
            .CustomerIdentifiers.AsNoTracking()
            .Where(row => (row.Kind == IdentifierKind.Email || row.Kind == IdentifierKind.Phone) && values.Contains(row.Value))
            .Select(row => new { row.Value, row.CustomerId })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var known = await db
            .Accounts.AsNoTracking()
            .Where(row => row.CustomerId != null && row.HandleKey != null && keys.Contains(row.HandleKey))
            .Select(row => new { Value = row.HandleKey!, CustomerId = row.CustomerId!.Value })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return Pairs(addresses, holders.ToLookup(row => row.Value, row => row.CustomerId, StringComparer.Ordinal))
            .Concat(Pairs(handles, known.ToLookup(row => row.Value, row => row.CustomerId, StringComparer.Ordinal)))
            .Distinct()
            .ToLookup(row => row.Account, row => row.Customer);
    }

    private static IEnumerable<(AccountId Account, CustomerId Customer)> Pairs(
        IEnumerable<(AccountId Account, string Value)> seen,
        ILookup<string, CustomerId> holders
    ) =>
        seen.Select(row => (row.Account, Customers: holders[row.Value].Distinct().ToArray()))
            .Where(row => row.Customers.Length <= MostHolders)
            .SelectMany(row => row.Customers.Select(customer => (row.Account, customer)));

    private static IEnumerable<string> Addresses(AccountSide account)
    {
        var bio = account.Profile?.Bio ?? "";
        return Email()
            .Matches(bio)
            .Select(match => IdentifierForm.Of(IdentifierKind.Email, match.Value.TrimEnd('.')))
            .Concat(Phone().Matches(bio).Select(match => IdentifierForm.Of(IdentifierKind.Phone, match.Value)))
            .OfType<string>()
            .Concat(account.Found("contact"));
    }

    private static IEnumerable<string> Handles(AccountSide account) =>
        new[] { account.HandleKey }
            .OfType<string>()
            .Concat(account.Mentions)
            .Concat(
                account
                    .Found("me", "link")
                    .Select(address => ProfileAddress.Full(address)?.AbsolutePath.Trim('/').TrimStart('@').ToLowerInvariant())
                    .OfType<string>()
                    .Where(path => path.Length is > 1 and < 60 && !path.Contains('/', StringComparison.Ordinal))
            );

    [GeneratedRegex(
        @"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Email();

    [GeneratedRegex(@"\+?\d[\d ()./-]{8,18}\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phone();
}
