namespace Muhatap.Relate.Golden;

/// <summary>
/// What somebody may have meant who slipped once: every beginning of a name's key within one edit of what was typed (Damerau: two letters
/// exchanged, one wrong, one missing, one too many). Each is one range of the index of names, so that a million names need no index of their own for it:
/// about 54 ranges a letter.
/// </summary>
public static class NearKeys
{
    /// <summary>Shorter words have more neighbours than letters; longer texts are no name.</summary>
    private const int Shortest = 4;
    private const int Longest = 40;

    // Keys are folded: no Turkish letters are left. A space is missing where two names were written together.
    private const string Letters = "aeiourlnkmtsdybzhgcpvfjwxq ";

    /// <param name="begin">As <see cref="NameKeys.Begin"/> gives it.</param>
    /// <returns>The likeliest slips first; without <paramref name="begin"/> itself. Empty where it is too short or too long.</returns>
    public static IReadOnlyList<string> Of(string begin)
    {
        if (begin.Length is < Shortest or > Longest)
            return [];
        var near = new HashSet<string>(StringComparer.Ordinal) { begin };
        // The first letter of a name is hardly ever the wrong one: edits go from the second letter on first.
        foreach (var place in Enumerable.Range(1, begin.Length - 1).Append(0))
        {
            if (place + 1 < begin.Length)
                near.Add(begin[..place] + begin[place + 1] + begin[place] + begin[(place + 2)..]);
        }
        foreach (var place in Enumerable.Range(1, begin.Length - 1).Append(0))
        {
            var (head, tail) = (begin[..place], begin[place..]);
            foreach (var letter in Letters)
            {
                near.Add(head + letter + tail[1..]);
                near.Add(head + letter + tail);
            }
            near.Add(head + tail[1..]);
        }
        return [.. near.Skip(1).Where(key => key[0] != ' ' && key[^1] != ' ')];
    }
}
