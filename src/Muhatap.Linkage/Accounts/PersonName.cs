using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Accounts;

/// <summary>People's names as words with their rarity, counted over the different names of the file and never under the country's.</summary>
internal static class PersonName
{
    public static NameToken[][] Of(IReadOnlyList<Person> people)
    {
        var words = people.Select(person => Words(person.FullName)).ToArray();
        var distinct = words.DistinctBy(name => string.Join(' ', name.Select(word => word.Text)), StringComparer.Ordinal).ToArray();
        var counts = distinct
            .SelectMany(name => name.Select(word => word.Text).Distinct(StringComparer.Ordinal))
            .CountBy(text => text, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        return
        [
            .. words.Select(name =>
                name.Select(word => new NameToken(
                        word.Text,
                        word.IsSurname,
                        -Math.Log2(Share(word.Text, word.IsSurname, counts[word.Text], distinct.Length))
                    ))
                    .ToArray()
            ),
        ];
    }

    /// <summary>The person's own row says nothing about others, so one is taken off the count.</summary>
    private static double Share(string text, bool isSurname, int count, int names)
    {
        var known = isSurname ? NameShares.OfSurname(text) : NameShares.OfGivenName(text);
        return Math.Clamp(Math.Max(known, (count - 1.0) / (names + 50)), 1e-6, 0.5);
    }

    private static List<(string Text, bool IsSurname)> Words(string fullName)
    {
        var raw = fullName.AsSpan(0, Math.Min(fullName.Length, Letters.Limit - 8));
        Span<char> buffer = stackalloc char[Letters.Limit];
        var words = new List<(string, bool)>();
        foreach (var word in buffer[..PersonNameForm.GivenOfFull(raw, buffer)].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words.Add((word, false));
        foreach (
            var word in buffer[..PersonNameForm.SurnameOfFull(raw, buffer)].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
            words.Add((word, true));
        return words;
    }
}
