using Muhatap.Connectors.Files.Values;

namespace Muhatap.Connectors.Files.Mapping;

/// <summary>How well a column's name says that it holds a field.</summary>
internal static class NameMatch
{
    private const int Exact = 1000,
        Part = 500;

    /// <summary>0 for not at all. A field's earlier names are better than its later ones, a whole name better than a part of one.</summary>
    public static int Score(string column, FieldRule rule)
    {
        var words = PlainText.Words(column);
        if (words.Length == 0)
            return 0;
        var joined = words.Replace(" ", "", StringComparison.Ordinal);
        if (string.Equals(joined, PlainText.Fold(rule.Name), StringComparison.Ordinal))
            return Exact + 1;
        var best = 0;
        for (var i = 0; i < rule.Synonyms.Count; i++)
        {
            var synonym = rule.Synonyms[i];
            if (string.Equals(joined, synonym.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal))
                return Exact - i;
            // Part of a longer name ("Müşteri yorumu 2"); words of two letters are part of too many.
            if (synonym.Length > 2 && ContainsWords(words, synonym))
                best = Math.Max(best, Part + 10 * synonym.Length - 5 * (words.Length - synonym.Length) - i);
        }
        return Math.Max(best, 0);
    }

    private static bool ContainsWords(string words, string synonym)
    {
        var at = words.IndexOf(synonym, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + synonym.Length;
            if ((at == 0 || words[at - 1] == ' ') && (end == words.Length || words[end] == ' '))
                return true;
            at = words.IndexOf(synonym, at + 1, StringComparison.Ordinal);
        }
        return false;
    }
}
