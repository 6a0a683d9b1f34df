using System.Runtime.Intrinsics;

namespace Muhatap.Text.Models;

/// <summary>What one piece brings to the filters of a <see cref="PhraseNetwork"/>, a lane a filter, in <see cref="PhraseNetwork.Unit"/>s: where the filter ends at it, one piece later, two pieces later.</summary>
internal struct PhraseParts
{
    public Vector512<short> Here;
    public Vector512<short> Next;
    public Vector512<short> AfterNext;
}
