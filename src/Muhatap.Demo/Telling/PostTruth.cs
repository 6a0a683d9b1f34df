using Muhatap.Core.Readings;

namespace Muhatap.Demo.Telling;

/// <summary>What one post really is, as its inventor meant it.</summary>
public sealed record PostTruth
{
    /// <summary>Who wrote it; null for companies, newspapers and machines.</summary>
    public string? PersonId { get; init; }

    /// <summary>The customer who wrote it, or null: nobody we know.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The company that wrote it (a brand's answer, a campaign), or null.</summary>
    public string? CompanyId { get; init; }

    /// <summary>What it is in the demo: <c>customer</c>, <c>thread</c>, <c>crisis</c>, <c>brand</c>, <c>rival</c>, <c>news</c>, <c>department</c>, <c>spam</c>, <c>chatter</c>.</summary>
    public required string Part { get; init; }

    public required Sentiment Sentiment { get; init; }

    public required Intent Intent { get; init; }

    /// <summary>The taxonomy's code: <c>network</c>, <c>billing</c>, <c>delivery</c> …; <c>none</c> where it is about nothing of ours.</summary>
    public required string Subject { get; init; }

    /// <summary>How soon somebody must act: 0 whenever, 1 now.</summary>
    public required float Urgency { get; init; }

    /// <summary>Ids of the companies it speaks about, own and others.</summary>
    public IReadOnlyList<string> Brands { get; init; } = [];

    /// <summary>True where an agent should see it: somebody wants something of an own brand.</summary>
    public required bool OpensConversation { get; init; }

    /// <summary>Posts with the same value belong to one matter of one person; null where there is none.</summary>
    public string? Matter { get; init; }

    public bool Ironic { get; init; }

    public bool LegalThreat { get; init; }

    /// <summary>ISO 639: <c>tr</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "tr";

    /// <summary>The line of <c>demo/</c> it was made from (<c>texts/telecom.txt:12</c>), one a part; for finding what reads badly.</summary>
    public IReadOnlyList<string> MadeFrom { get; init; } = [];
}
