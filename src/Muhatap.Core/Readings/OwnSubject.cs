namespace Muhatap.Core.Readings;

/// <summary>One subject of the company's own taxonomy. Without any, the starter set holds.</summary>
public sealed class OwnSubject
{
    /// <summary>What readings carry and pages show: a word in lower case, dashes for blanks.</summary>
    public required string Code { get; init; }

    /// <summary>Beginnings of words that point to it, parted by blanks; a point after one asks for the whole word.</summary>
    public required string Cues { get; set; }

    public required int Position { get; set; }
}
