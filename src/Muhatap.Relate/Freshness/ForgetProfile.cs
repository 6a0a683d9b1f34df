using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Relate.Golden;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Freshness;

/// <summary>An account is not the customer's: what was learnt of them through it is not theirs either.</summary>
internal static class ForgetProfile
{
    public static async Task RunAsync(
        WriteScope scope,
        CustomerId customer,
        IReadOnlyCollection<AccountId> accounts,
        CancellationToken cancellationToken
    )
    {
        await scope
            .Db.FreshnessProposals.Where(row => row.CustomerId == customer && accounts.Contains(row.AccountId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        var files = await CustomerFiles.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await files.LoadAsync([customer], cancellationToken).ConfigureAwait(false);
        if (files.Find(customer) is not { } file)
            return;
        foreach (var account in accounts)
        {
            if (ProfileRecord.Of(file, account) is not { } record)
                continue;
            foreach (var kind in file.AttributesOf(record.Id).Select(row => row.Kind).Distinct().ToArray())
                file.Restate(record, kind, []);
        }
        await files.SaveAsync(cancellationToken).ConfigureAwait(false);
    }
}
