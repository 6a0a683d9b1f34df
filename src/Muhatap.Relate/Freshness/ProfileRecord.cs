using System.Globalization;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Relate.Golden;

namespace Muhatap.Relate.Freshness;

/// <summary>The source record that holds what one account of a customer said and one of us accepted.</summary>
internal static class ProfileRecord
{
    /// <summary>Unlike any other's: an account may be tied to one customer, and to another later.</summary>
    public static string Key(FreshnessProposal proposal) =>
        string.Create(CultureInfo.InvariantCulture, $"{proposal.AccountId.Value}/{proposal.Id.Value}");

    public static SourceRecord? Of(CustomerFile file, AccountId account)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{account.Value}/");
        return file.Records.Find(row =>
            row.Source == SourceRecord.FromProfile && row.ExternalId.StartsWith(start, StringComparison.Ordinal)
        );
    }
}
