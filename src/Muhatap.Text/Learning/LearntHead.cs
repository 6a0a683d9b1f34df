namespace Muhatap.Text.Learning;

/// <summary>Columns of <see cref="LearntWeights"/> that belong together: one head's classes.</summary>
internal readonly record struct LearntHead(int First, int Count)
{
    public static LearntHead Sentiment => new(0, 3);

    public static LearntHead Intent => new(3, 9);

    public static LearntHead Urgency => new(12, 3);

    public static LearntHead Offence => new(15, 2);

    /// <summary>The subjects in their order, and last "none of them".</summary>
    public static LearntHead Subjects(int codes) => new(17, codes + 1);
}
