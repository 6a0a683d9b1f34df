using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Core.Retention;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Erasure;

/// <summary>
/// Deletes a customer who asked for it (KVKK, art. 7 and 11), everywhere and in one transaction: every room forgets what it
/// holds. What stays is the proof: lines of the audit that name a pseudonym, made with a key that is kept nowhere. The pages of
/// the database that held the rest are cleared by <see cref="CompactAfterErasure"/>.
/// </summary>
public static class EraseCustomer
{
    /// <param name="reason">Why: <c>request</c>, <c>retention</c>.</param>
    /// <returns>The pseudonym under which the deletion is on record: what the customer can be given as a receipt.</returns>
    public static Task<string> RunAsync(
        Database database,
        UserId? by,
        CustomerId customerId,
        string reason,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) => InScopeAsync(scope, by, customerId, reason, cancellation),
            cancellationToken
        );

    /// <exception cref="Refusal"><c>customer.held</c>: a legal hold stands; <c>customer.unknown</c>.</exception>
    internal static async Task<string> InScopeAsync(
        WriteScope scope,
        UserId? by,
        CustomerId customerId,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if (
            await scope
                .Db.LegalHolds.Where(LegalHold.Stands(scope.Now))
                .AnyAsync(hold => hold.CustomerId == customerId, cancellationToken)
                .ConfigureAwait(false)
        )
            throw new Refusal("customer.held", "A legal hold keeps this customer's data; lift it first.");
        var erased = await GatherAsync(scope.Db, customerId, cancellationToken).ConfigureAwait(false);
        await scope.RaiseAsync(erased, cancellationToken).ConfigureAwait(false);
        await ForgetAsync(scope, erased, cancellationToken).ConfigureAwait(false);
        var pseudonym = Pseudonym(customerId);
        await AuditTrail.RenameAsync(scope, erased, pseudonym, cancellationToken).ConfigureAwait(false);
        scope.Audit(by, "customer.erased", pseudonym, reason);
        await CompactAfterErasure.AskAsync(scope, cancellationToken).ConfigureAwait(false);
        scope.Changed(ChangeKind.Customer, customerId.Value);
        return pseudonym;
    }

    /// <summary>HMAC-SHA256 with a key that lives no longer than this call: nobody can find out from an id which lines were about it.</summary>
    private static string Pseudonym(CustomerId customer)
    {
        Span<byte> key = stackalloc byte[32];
        RandomNumberGenerator.Fill(key);
        var hash = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(customer.ToString()));
        CryptographicOperations.ZeroMemory(key);
        return $"erased/{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }

    private static async Task<CustomerErased> GatherAsync(MuhatapDb db, CustomerId customerId, CancellationToken cancellationToken)
    {
        var customer =
            await db.Customers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == customerId, cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("customer.unknown", "There is no such customer.");
        CustomerId? own = customerId;
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(row => row.CustomerId == own)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        accounts.AddRange(await OnRecordAsync(db, customerId, cancellationToken).ConfigureAwait(false));
        var words = await (
            from record in db.SourceRecords
            join attribute in db.SourceAttributes on record.Id equals attribute.SourceRecordId
            where record.CustomerId == customerId
            where
                attribute.Kind == AttributeKind.Name
                || attribute.Kind == AttributeKind.Number
                || attribute.Kind == AttributeKind.Email
                || attribute.Kind == AttributeKind.Phone
                || attribute.Kind == AttributeKind.Handle
                || attribute.Kind == AttributeKind.TaxNumber
                || attribute.Kind == AttributeKind.RegistryNumber
            select attribute.Value
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new CustomerErased(
            customerId,
            [.. accounts.Select(row => row.Id)],
            [
                .. accounts
                    .SelectMany(row => new[] { row.HandleKey, row.Key }.OfType<string>().Select(handle => (row.Network, handle)))
                    .Distinct(),
            ],
            [
                .. words
                    .Append(customer.Name)
                    .Concat(accounts.SelectMany(row => new[] { row.Handle, row.DisplayName }.OfType<string>()))
                    .Where(word => word.Length > 2)
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>Accounts whose handle the record names and which stand with nobody: they were never tied because something else was unclear.</summary>
    private static async Task<List<Account>> OnRecordAsync(MuhatapDb db, CustomerId customer, CancellationToken cancellationToken)
    {
        var handles = await db
            .CustomerIdentifiers.Where(row => row.CustomerId == customer && row.Kind == IdentifierKind.Handle)
            .Select(row => row.Value)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return await db
            .Accounts.AsNoTracking()
            .Where(row => row.CustomerId == null && !row.IsOurs && handles.Contains(row.Network + ":" + row.HandleKey))
            .Where(row =>
                !db.AccountLinks.Any(link => link.AccountId == row.Id && link.CustomerId == customer && link.State == LinkState.NotTheSame)
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task ForgetAsync(WriteScope scope, CustomerErased erased, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var (id, accounts) = (erased.Customer, erased.Accounts);
        CustomerId? own = id;
        var accountIds = accounts.Select(account => account.Value).ToList();
        await db
            .Activities.Where(row => row.CustomerId == own || (row.AccountId != null && accounts.Contains(row.AccountId.Value)))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await db.Edges.Where(row => accounts.Contains(row.FromAccountId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (network, handle) in erased.Handles)
        {
            await db
                .AccountClaims.Where(row => row.Network == network && row.HandleKey == handle)
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
            await db
                .Edges.Where(row => row.Network == network && row.ToKey == handle)
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        await db
            .AccountLinks.Where(row => row.CustomerId == id || accounts.Contains(row.AccountId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await db.Accounts.Where(row => accounts.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db
            .MatchProposals.Where(row => row.LeftId == id.Value || row.RightId == id.Value || accountIds.Contains(row.RightId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        var merges = await MergesAsync(db, id, cancellationToken).ConfigureAwait(false);
        await db.MergeMoved.Where(row => merges.Contains(row.MergeId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.CustomerMerges.Where(row => merges.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db
            .CustomerSplits.Where(row => row.FromId == id || row.MadeId == id)
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await db.MatchDue.Where(row => row.CustomerId == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.GoldenDue.Where(row => row.CustomerId == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        // Source records with what they say, identifiers, names to search by and consents go with the customer.
        await db.Customers.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Merges in which the customer stayed or went, and those before them in the same line: they hold names.</summary>
    private static async Task<List<MergeId>> MergesAsync(MuhatapDb db, CustomerId id, CancellationToken cancellationToken)
    {
        var people = new HashSet<CustomerId> { id };
        var found = new HashSet<MergeId>();
        while (true)
        {
            var line = people.ToList();
            var merges = await db
                .CustomerMerges.AsNoTracking()
                .Where(row => line.Contains(row.IntoId) || row.FromId == id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            if (merges.Count(merge => found.Add(merge.Id)) == 0)
                return [.. found];
            // Who was parted again is a customer of their own.
            people.UnionWith(merges.Where(merge => merge.UndoneAt is null).Select(merge => merge.FromId));
        }
    }
}
