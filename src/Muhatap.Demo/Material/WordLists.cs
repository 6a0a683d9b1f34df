namespace Muhatap.Demo.Material;

/// <summary>Named lists of words: <c>@name = one | another</c>, lines of the same name add up.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, List<string>> lists = new(StringComparer.Ordinal);

    public static WordLists Read(string path)
    {
        var result = new WordLists();
        foreach (string line in Resource.Lines(path))
        {
            if (!line.StartsWith('@'))
                continue;
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            string name = line[1..equals].Trim();
            if (!result.lists.TryGetValue(name, out List<string>? words))
                result.lists[name] = words = [];
            words.AddRange(line[(equals + 1)..].Split('|', StringSplitOptions.TrimEntries));
        }
        return result;
    }

    public IReadOnlyList<string> this[string name] =>
        lists.TryGetValue(name, out List<string>? words)
            ? words
            : throw new InvalidOperationException($"demo/words/ has no list '{name}'.");

    public bool Has(string name) => lists.ContainsKey(name);
}
