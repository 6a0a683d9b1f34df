using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>One company, product or person of a topic that is a list. It is listened for by its names, or by a query of its own.</summary>
public sealed class TopicRow
{
    public const int LongestKey = 100;
    public const int LongestName = 200;

    public required TopicRowId Id { get; init; }

    public required TopicId TopicId { get; init; }

    /// <summary>What the list's owner calls it by: a number, a code. The row stays the same row as long as this does.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>What else it is called, one a line.</summary>
    public required string Aliases { get; set; }

    /// <summary>In the listening language, where its names alone would not do; null: they do.</summary>
    public string? Query { get; set; }

    /// <summary>It stays in its list and hears nothing.</summary>
    public bool IsMuted { get; set; }
}
