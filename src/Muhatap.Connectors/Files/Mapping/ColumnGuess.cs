using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;

namespace Muhatap.Connectors.Files.Mapping;

/// <summary>
/// Decides which column holds which field: first what the person says, then by name (best match first; a name whose cells
/// can't be its field doesn't count), then by contents alone.
/// </summary>
internal static class ColumnGuess
{
    /// <param name="sample">The first rows, without the header.</param>
    /// <exception cref="ColumnMapException">A field that is needed has no column, or the person named one that isn't there.</exception>
    public static ColumnMap Of(ImportKind kind, IReadOnlyList<string> columns, IReadOnlyList<FileRow> sample, ColumnOverrides overrides)
    {
        var rows = sample.Where(row => row.Problem is null).ToArray();
        var profiles = columns.Select((_, i) => ContentProfile.Of(rows.Select(row => row[i]))).ToArray();
        var taken = new Dictionary<int, (FieldRule Rule, MappedBy By)>();
        var closed = new HashSet<string>(StringComparer.Ordinal);
        var rules = FieldRules.Of(kind);

        TakeOverrides(columns, overrides, rules, taken, closed);
        var leftOut = LeftOut(columns, taken);
        TakeNames(columns, rules, profiles, taken, closed, leftOut);
        TakeContents(kind, rules, profiles, taken, closed, leftOut);
        DropHalves(kind, taken);

        var missing = FieldRules
            .Needed(kind)
            .FirstOrDefault(fields => !taken.Values.Any(one => fields.Contains(one.Rule.Name, StringComparer.Ordinal)));
        if (missing is not null)
            throw new ColumnMapException(
                $"No column holds the {missing[0]}. Columns: {string.Join(", ", columns.Select((name, i) => name.Length > 0 ? $"\"{name}\"" : $"#{i + 1}"))}. Name one: --map \"{missing[0]}=COLUMN\"."
            )
            {
                Columns = columns,
            };
        var mapped = taken.Select(pair => new MappedColumn(pair.Key, columns[pair.Key], pair.Value.Rule.Name, pair.Value.By)
        {
            Rule = pair.Value.Rule,
            DateOrder = InstantText.OrderOf(rows.Select(row => row[pair.Key])),
            DecimalMark = NumberText.DecimalMarkOf(rows.Select(row => row[pair.Key])),
        });
        return new ColumnMap(kind, columns, mapped, leftOut);
    }

    private static void TakeOverrides(
        IReadOnlyList<string> columns,
        ColumnOverrides overrides,
        IReadOnlyList<FieldRule> rules,
        Dictionary<int, (FieldRule Rule, MappedBy By)> taken,
        HashSet<string> closed
    )
    {
        foreach (var (field, column) in overrides.Pairs)
        {
            closed.Add(field);
            var place =
                ColumnOverrides.Find(column, columns)
                ?? throw new ColumnMapException(
                    $"--map {field}: there is no column \"{column}\". Columns: {string.Join(", ", columns.Select(name => $"\"{name}\""))}."
                );
            if (place >= 0)
                taken[place] = (rules.First(rule => string.Equals(rule.Name, field, StringComparison.Ordinal)), MappedBy.Person);
        }
    }

    private static HashSet<int> LeftOut(IReadOnlyList<string> columns, Dictionary<int, (FieldRule Rule, MappedBy By)> taken) =>
        [.. Enumerable.Range(0, columns.Count).Where(i => !taken.ContainsKey(i) && NameMatch.Score(columns[i], FieldRules.LeftOut) > 900)];

    private static void TakeNames(
        IReadOnlyList<string> columns,
        IReadOnlyList<FieldRule> rules,
        ContentProfile[] profiles,
        Dictionary<int, (FieldRule Rule, MappedBy By)> taken,
        HashSet<string> closed,
        HashSet<int> leftOut
    )
    {
        var matches =
            from i in Enumerable.Range(0, columns.Count)
            where !leftOut.Contains(i)
            from rule in rules
            let score = NameMatch.Score(columns[i], rule)
            where score > 0
            let fits = profiles[i].Fits(rule.Content)
            // A whole name is believed even where the first cells are bad; a part of a name is not.
            where fits || score > 900
            orderby fits ? score : score - 700 descending, i
            select (Column: i, Rule: rule);
        foreach (var (column, rule) in matches)
        {
            if (taken.ContainsKey(column) || closed.Contains(rule.Name))
                continue;
            taken[column] = (rule, MappedBy.Name);
            if (!rule.IsMany)
                closed.Add(rule.Name);
        }
    }

    private static void TakeContents(
        ImportKind kind,
        IReadOnlyList<FieldRule> rules,
        ContentProfile[] profiles,
        Dictionary<int, (FieldRule Rule, MappedBy By)> taken,
        HashSet<string> closed,
        HashSet<int> leftOut
    )
    {
        Take("email", profile => profile.Emails);
        Take("phone", profile => profile.Phones > 0.8 && profile.Dates == 0 ? profile.Phones : 0);
        Take(kind == ImportKind.Events ? "at" : "created_at", profile => profile.Dates);
        Take("url", profile => profile.Urls);
        Take(kind == ImportKind.Events ? "account" : "author", profile => profile.Handles);
        Take("name", profile => profile.Names);
        Take("text", profile => profile.MeanWords >= 3 && profile.Urls < 0.5 ? 1 + profile.MeanLength : 0);

        void Take(string field, Func<ContentProfile, double> share)
        {
            var rule = rules.FirstOrDefault(one => string.Equals(one.Name, field, StringComparison.Ordinal));
            if (rule is null || closed.Contains(field) || taken.Values.Any(one => one.Rule == rule))
                return;
            var best = Enumerable
                .Range(0, profiles.Length)
                .Where(i => !taken.ContainsKey(i) && !leftOut.Contains(i) && profiles[i].Filled > 0)
                .Select(i => (Column: i, Share: share(profiles[i])))
                .OrderByDescending(one => one.Share)
                .FirstOrDefault();
            if (best.Share >= 0.8)
                taken[best.Column] = (rule, MappedBy.Content);
        }
    }

    /// <summary>"Ad" is the whole name in one file and half of it in another that has "Soyad" as well.</summary>
    private static void DropHalves(ImportKind kind, Dictionary<int, (FieldRule Rule, MappedBy By)> taken)
    {
        if (kind != ImportKind.Customers)
            return;
        var rules = FieldRules.Of(kind);
        var name = taken.Where(pair => pair.Value.Rule.Name == "name").Select(pair => (int?)pair.Key).FirstOrDefault();
        var hasFirst = taken.Values.Any(one => one.Rule.Name == "first_name");
        var hasLast = taken.Values.Any(one => one.Rule.Name == "last_name");
        if (name is { } column && taken[column].By == MappedBy.Name && hasLast && !hasFirst)
            taken[column] = (rules.First(rule => rule.Name == "first_name"), MappedBy.Name);
    }
}
