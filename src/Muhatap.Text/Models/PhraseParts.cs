using System.Runtime.Intrinsics;

namespace Muhatap.Text.Models;

/// <summary>What one piece brings to the filters of a <see cref="PhraseNetwork"/>, a lane a filter, in <see cref="PhraseNetwork.Unit"/>s: where the filter ends at it, one piece later, two pieces later.</summary>
internal readonly struct PhraseParts(Vector512<short> here, Vector512<short> next, Vector512<short> afterNext)
{
    public readonly Vector512<short> Here = here;
    public readonly Vector512<short> Next = next;
    public readonly Vector512<short> AfterNext = afterNext;
}
