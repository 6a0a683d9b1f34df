using Muhatap.Core.Ids;

namespace Muhatap.Core.Triage;

/// <summary>The prepared steps for a kind of case: written before it happens.</summary>
public sealed class Playbook
{
    public required PlaybookId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>One step a line.</summary>
    public required string Steps { get; set; }

    /// <summary>A first answer to start from, or null.</summary>
    public string? Draft { get; set; }
}
