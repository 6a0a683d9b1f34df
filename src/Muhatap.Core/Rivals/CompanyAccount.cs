using Muhatap.Core.Ids;

namespace Muhatap.Core.Rivals;

/// <summary>Somebody of us said that an account is a competitor's own, or that it is not. Where nobody did, its name decides.</summary>
public sealed class CompanyAccount
{
    public required AccountId AccountId { get; init; }

    /// <summary>The competitor's topic.</summary>
    public required TopicId TopicId { get; set; }

    /// <summary>The company's name, as pages show it.</summary>
    public required string Company { get; set; }

    public required bool IsTheirs { get; set; }

    public required UserId SaidBy { get; set; }

    public required DateTimeOffset SaidAt { get; set; }
}
