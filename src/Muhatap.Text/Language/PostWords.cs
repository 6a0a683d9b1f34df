namespace Muhatap.Text.Language;

/// <summary>What a post's words tell of their language.</summary>
/// <param name="count">How many words.</param>
/// <param name="latin">How many of them in no script of its own.</param>
/// <param name="script">The language that another script gave away, if one did.</param>
/// <param name="letters">UTF-16 code units of all words.</param>
/// <param name="mean">Their mean vector in lid.176.</param>
internal readonly ref struct PostWords(int count, int latin, string? script, int letters, ReadOnlySpan<float> mean)
{
    public int Count { get; } = count;

    public int Latin { get; } = latin;

    public string? Script { get; } = script;

    public int Letters { get; } = letters;

    public ReadOnlySpan<float> Mean { get; } = mean;
}
