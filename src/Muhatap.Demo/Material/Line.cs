using Muhatap.Core.Readings;

namespace Muhatap.Demo.Material;

/// <summary>One line of <c>demo/texts</c> with what its heading says of it. What the heading leaves out stays null: it fits anything.</summary>
internal sealed record Line
{
    /// <summary>File and line number under <c>demo/</c>.</summary>
    public required string Place { get; init; }

    /// <summary><c>whole</c>, <c>open</c>, <c>what</c>, <c>detail</c>, <c>feel</c>, <c>demand</c>, <c>close</c>, <c>long.*</c>, <c>crisis.*</c>, <c>answer.*</c> …</summary>
    public required string Kind { get; init; }

    public string? Sector { get; init; }

    /// <summary>What it is about; a line that only follows others may name several, joined by commas.</summary>
    public string? Subject { get; init; }
    public string? Network { get; init; }
    public Intent? Intent { get; init; }
    public Sentiment? Sentiment { get; init; }

    /// <summary>0..1.</summary>
    public float? Urgency { get; init; }
    public bool Ironic { get; init; }
    public bool Legal { get; init; }
    public string Language { get; init; } = "tr";

    /// <summary>Before <c>¦</c>: a title or subject line.</summary>
    public Template? Title { get; init; }
    public required Template Text { get; init; }
}
