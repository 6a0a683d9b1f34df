using Muhatap.Core.Ids;

namespace Muhatap.Core.Rivals;

/// <summary>Somebody of us said that what was found is no campaign. One row for each mark it was found by, so that like texts are known again.</summary>
public sealed class CampaignDenial
{
    /// <summary>The company, folded.</summary>
    public required string Company { get; init; }

    /// <summary>Of the mark: a tag, words or a link, numbered as where campaigns are found.</summary>
    public required int Kind { get; init; }

    /// <summary>The mark, folded.</summary>
    public required string Mark { get; init; }

    /// <summary>What the campaign was called, as pages show it.</summary>
    public required string Name { get; init; }

    public required UserId SaidBy { get; init; }

    public required DateTimeOffset SaidAt { get; init; }
}
