using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>There while posts stored by an earlier version are still being counted, newest first: those below are not yet.</summary>
public sealed class TermRebuild
{
    public required PostId Below { get; set; }

    /// <summary>Only this is being counted, the rest was before; null for everything.</summary>
    public TermKind? Kind { get; init; }
}
