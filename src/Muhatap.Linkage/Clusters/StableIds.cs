namespace Muhatap.Linkage.Clusters;

/// <summary>
/// Cluster ids that last. A cluster keeps the id most of its records had; where two claim one id, the one with more of its records keeps it. A new
/// cluster is named after its first record id.
/// </summary>
internal static class StableIds
{
    public static string[] Assign(int count, List<List<int>> groups, Func<int, string> id, IReadOnlyDictionary<string, string>? previous)
    {
        var ids = new string[count];
        var all = WithSingles(count, groups);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (previous is { Count: > 0 })
            foreach (var (group, claimed) in Claims(all, id, previous))
                if (ids[group[0]] is null && taken.Add(claimed))
                    Name(group, claimed);
        foreach (var group in all.Where(group => ids[group[0]] is null))
        {
            var name = group.Select(id).Min(StringComparer.Ordinal)!;
            var unique = name;
            for (var i = 2; !taken.Add(unique); i++)
                unique = $"{name}-{i}";
            Name(group, unique);
        }
        return ids;

        void Name(List<int> group, string name)
        {
            foreach (var record in group)
                ids[record] = name;
        }
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
