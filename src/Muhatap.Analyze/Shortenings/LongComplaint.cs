using Muhatap.Core.Posts;
using Muhatap.Core.Readings;

namespace Muhatap.Analyze.Shortenings;

/// <summary>Which posts are worth shortening.</summary>
public static class LongComplaint
{
    /// <summary>Some sixty words: what is shorter is read sooner than its summary.</summary>
    public const int FewestCharacters = 400;

    /// <summary>What is longer leaves only as far as this, and says so at its end.</summary>
    public const int MostCharacters = 8000;

    public static bool Is(Post post, PostReading? reading) =>
        post.Text.Length >= FewestCharacters
        && (post.Kind == PostKind.Complaint || reading is { LegalThreat: true } or { Intent: Intent.Complaint or Intent.Churn });
}
