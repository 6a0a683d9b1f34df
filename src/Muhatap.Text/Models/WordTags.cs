namespace Muhatap.Text.Models;

/// <summary>What a folded word says beside its weights, as bits.</summary>
internal delegate ulong WordTags(ReadOnlySpan<char> folded);
