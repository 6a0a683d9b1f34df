namespace Muhatap.Linkage.Clusters;

/// <summary>
/// Cluster ids that last. A cluster keeps the id most of its records had; where two claim one id, the one with more of its records keeps it. A new
/// cluster is named after its first record id.
/// </summary>
internal static class StableIds
{
    public static string[] Assign(
        int count,
        List<List<int>> groups,
        Func<int, string> id,
        IReadOnlyDictionary<string, string>? previous,
        IReadOnlySet<string>? inUse = null
    )
    {
        var ids = new string[count];
        if (previous is not { Count: > 0 } && inUse is null)
            return First(ids, groups, id);
        var all = WithSingles(count, groups);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (group, claimed) in Claims(all, id, previous ?? new Dictionary<string, string>(StringComparer.Ordinal)))
            if (ids[group[0]] is null && taken.Add(claimed))
                Name(group, claimed);
        foreach (var group in all.Where(group => ids[group[0]] is null))
        {
            var name = group.Select(id).Min(StringComparer.Ordinal)!;
            Name(group, Free(name, taken, inUse));
        }
        return ids;

        void Name(List<int> group, string name)
        {
            foreach (var record in group)
                ids[record] = name;
        }
    }

    /// <summary>Nothing was named before: each cluster takes the name of its first record. Of two files' equal ids the second gets a number.</summary>
    private static string[] First(string[] ids, List<List<int>> groups, Func<int, string> id)
    {
        var taken = new HashSet<string>(ids.Length, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var name = id(group[0]);
            foreach (var record in group)
                name = string.CompareOrdinal(id(record), name) < 0 ? id(record) : name;
            name = Free(name, taken);
            foreach (var record in group)
                ids[record] = name;
        }
        for (var record = 0; record < ids.Length; record++)
            ids[record] ??= Free(id(record), taken);
        return ids;
    }

    private static string Free(string name, HashSet<string> taken, IReadOnlySet<string>? inUse = null)
    {
        var unique = name;
        for (var i = 2; inUse?.Contains(unique) == true || !taken.Add(unique); i++)
            unique = $"{name}-{i}";
        return unique;
    }

    private static IEnumerable<(List<int> Group, string Id)> Claims(
        List<List<int>> groups,
        Func<int, string> id,
        IReadOnlyDictionary<string, string> previous
    ) =>
        groups
            .SelectMany(group =>
                group
                    .Where(record => previous.ContainsKey(id(record)))
                    .GroupBy(record => previous[id(record)], StringComparer.Ordinal)
                    .Select(claim => (Group: group, Id: claim.Key, Count: claim.Count()))
            )
            .OrderByDescending(claim => claim.Count)
            .ThenBy(claim => claim.Id, StringComparer.Ordinal)
            .ThenBy(claim => claim.Group.Select(id).Min(StringComparer.Ordinal), StringComparer.Ordinal)
            .Select(claim => (claim.Group, claim.Id));

    private static List<List<int>> WithSingles(int count, List<List<int>> groups)
    {
        var grouped = new bool[count];
        foreach (var record in groups.SelectMany(group => group))
            grouped[record] = true;
        var all = new List<List<int>>(groups);
        for (var record = 0; record < count; record++)
            if (!grouped[record])
                all.Add([record]);
        return all;
    }
}
