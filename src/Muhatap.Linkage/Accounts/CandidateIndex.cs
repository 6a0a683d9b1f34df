namespace Muhatap.Linkage.Accounts;

/// <summary>
/// Which people a handle or a display name could belong to: those of whose name a word, or the beginning of one, stands in it. A word that too many
/// people have counts only together with another.
/// </summary>
internal sealed class CandidateIndex
{
    private const int MaximumList = 400;
    private const int PrefixLength = 4;
    private const int LongestWord = 16;

    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), List<int>> _byPair = [];

    public CandidateIndex(NameToken[][] names)
    {
        for (var person = 0; person < names.Length; person++)
        {
            var keys = Keys(names[person]);
            foreach (var key in keys)
                Add(_byWord, key, person);
            for (var i = 0; i < keys.Count; i++)
            for (var j = i + 1; j < keys.Count; j++)
                Add(_byPair, Ordered(keys[i], keys[j]), person);
            // "m" and "kalayci": an initial with the surname.
            foreach (var surname in names[person].Where(word => word.IsSurname))
            foreach (var given in names[person].Where(word => !word.IsSurname))
                Add(_byPair, (given.Text[..1], surname.Text), person);
        }
    }

    /// <summary>Adds the people whose names stand in the letters.</summary>
    public void Find(string letters, HashSet<int> found)
    {
        var common = new List<string>();
        var lookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < letters.Length; start++)
        for (var length = 3; length <= Math.Min(LongestWord, letters.Length - start); length++)
            if (lookup.TryGetValue(letters.AsSpan(start, length), out var word, out var people))
            {
                if (people.Count <= MaximumList)
                    found.UnionWith(people);
                else if (!common.Contains(word))
                    common.Add(word);
            }
        for (var i = 0; i < common.Count; i++)
        {
            for (var j = i + 1; j < common.Count; j++)
                if (_byPair.TryGetValue(Ordered(common[i], common[j]), out var people))
                    found.UnionWith(people.Take(MaximumList));
            if (_byPair.TryGetValue((letters[..1], common[i]), out var initials) && initials.Count <= MaximumList)
                found.UnionWith(initials);
        }
    }

    private static List<string> Keys(NameToken[] name)
    {
        var keys = new List<string>();
        foreach (var word in name)
        {
            if (word.Text.Length >= 3 && !keys.Contains(word.Text))
                keys.Add(word.Text);
            if (word.Text.Length > PrefixLength && !keys.Contains(word.Text[..PrefixLength]))
                keys.Add(word.Text[..PrefixLength]);
            if (word.Skeleton.Length >= 3 && !keys.Contains(word.Skeleton))
                keys.Add(word.Skeleton);
        }
        return keys;
    }

    private static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int person)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var people))
            index[key] = people = [];
        if (people.Count == 0 || people[^1] != person)
            people.Add(person);
    }
}
