namespace Muhatap.Text.Training;

/// <summary>
/// What a text is labelled with: a class's number, nothing (<see cref="None"/>), or one of several classes without saying which
/// (<see cref="OneOf"/>; Cour, Sapp and Taskar, "Learning from partial labels", 2011).
/// </summary>
internal static class ClassLabel
{
    public const int None = -1;
    private const int Several = 16;

    /// <summary>The label "one of these".</summary>
    public static int OneOf(params ReadOnlySpan<int> classes)
    {
        var mask = 0;
        foreach (var c in classes)
            mask |= 1 << c;
        return mask << 4;
    }

    /// <summary>Whether a class is among those the label allows.</summary>
    public static bool Allows(int label, int c) => label >= Several ? ((label >> 4) & (1 << c)) != 0 : label == c;

    /// <summary>Turns probabilities into the gradient of minus the logarithm of what the label allows, in place.</summary>
    public static void Gradient(Span<float> probabilities, int label, float weight)
    {
        var allowed = 0f;
        for (var c = 0; c < probabilities.Length; c++)
        {
            if (Allows(label, c))
                allowed += probabilities[c];
        }
        for (var c = 0; c < probabilities.Length; c++)
        {
            var p = probabilities[c];
            probabilities[c] = weight * (Allows(label, c) ? p - (p / Math.Max(allowed, 1e-9f)) : p);
        }
    }
}
