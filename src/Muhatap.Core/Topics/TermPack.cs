using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>
/// How often everything of one kind was named in one topic, on one day or on several days in a row. Days are the truth; a pack of
/// several days is their sum, made so that long reports read less, and thrown away when one of its days changes.
/// </summary>
public sealed class TermPack
{
    /// <summary>Not a topic: everything that was kept. What sets a topic apart is told against it.</summary>
    public static readonly TopicId Everything = new(0);

    public required TopicId TopicId { get; init; }

    public required TermKind Kind { get; init; }

    /// <summary>How many days it covers; a multiple of it is its first day.</summary>
    public required int Span { get; init; }

    /// <summary>Its first day: <see cref="LocalDay"/>.</summary>
    public required long Day { get; init; }

    /// <summary>How many different terms it holds.</summary>
    public required int Terms { get; set; }

    public required byte[] Data { get; set; }
}
