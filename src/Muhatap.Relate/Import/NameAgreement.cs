using Muhatap.Relate.Golden;

namespace Muhatap.Relate.Import;

/// <summary>Whether two names can be one person's: nothing of the shorter one stands against the other.</summary>
internal static class NameAgreement
{
    /// <summary>Each word of the name with fewer words stands in the other, whole or as its initial, and one at least whole.</summary>
    public static bool Agree(string a, string b)
    {
        var left = Words(a);
        var right = Words(b);
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        if (few.Length == 0)
            return false;
        var free = many.ToList();
        var whole = 0;
        foreach (var word in few)
        {
            if (free.Remove(word))
            {
                whole += word.Length > 1 ? 1 : 0;
                continue;
            }
            var place = free.FindIndex(other => (word.Length == 1 || other.Length == 1) && other[0] == word[0]);
            if (place < 0)
                return false;
            free.RemoveAt(place);
        }
        return whole > 0;
    }

    private static string[] Words(string name) => NameKeys.Begin(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
