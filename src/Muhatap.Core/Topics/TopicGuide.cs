using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>What somebody has answered of the guided topic so far. There until the topic is saved or begun anew; one a person.</summary>
public sealed class TopicGuide
{
    public required UserId UserId { get; init; }

    /// <summary>JSON, as Listen's guide writes it.</summary>
    public required string Answers { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
