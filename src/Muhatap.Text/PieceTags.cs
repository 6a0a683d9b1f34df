namespace Muhatap.Text;

/// <summary>What a word says beside its weights. The lower bits are the company's subjects.</summary>
internal static class PieceTags
{
    public const ulong Legal = 1UL << 63;

    /// <summary>Could be an entity or part of one.</summary>
    public const ulong Entity = 1UL << 62;
    public const ulong Lengthened = 1UL << 61;
    public const ulong Shouted = 1UL << 60;
    public const ulong Subjects = (1UL << 60) - 1;
}

/// <summary>Finds a word's tags of subjects, law and entities.</summary>
internal delegate ulong PieceTagger(ReadOnlySpan<char> written, ReadOnlySpan<char> folded);
