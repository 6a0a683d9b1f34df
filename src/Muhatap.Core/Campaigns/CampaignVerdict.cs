using Muhatap.Core.Ids;

namespace Muhatap.Core.Campaigns;

/// <summary>What somebody of us said of a campaign that was found by itself.</summary>
public sealed class CampaignVerdict
{
    public required AccountId AccountId { get; init; }

    /// <summary>What tells it from the account's others: the tag or phrase it goes by.</summary>
    public required string Signature { get; init; }

    public required bool IsCampaign { get; set; }

    public required UserId SaidBy { get; set; }

    public required DateTimeOffset SaidAt { get; set; }
}
