using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>
/// Somebody said on which legal basis we hold what a source says of customers, or what a way of matching tied. Never changed; the
/// latest counts for what comes without a basis.
/// </summary>
public sealed class BasisSetting
{
    public const int LongestNote = 400;

    public required BasisSettingId Id { get; init; }

    /// <summary>The source; null where it is about links.</summary>
    public string? Source { get; init; }

    /// <summary>The way of matching; null where it is about a source.</summary>
    public LinkMethod? Method { get; init; }

    public required LegalBasis LegalBasis { get; init; }

    /// <summary>Why: which contract, which form, which decision.</summary>
    public required string Note { get; init; }

    /// <summary>How many attributes or links got it.</summary>
    public required int Rows { get; init; }

    public required UserId ByUserId { get; init; }

    public required DateTimeOffset At { get; init; }
}
