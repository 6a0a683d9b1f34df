using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Accounts;

/// <summary>
/// Which rows of the file are one person listed twice, so that they share an account instead of competing for it. Rows with the same name are one
/// person if the name is too rare for so many namesakes; other attributes speak for or against.
/// </summary>
internal static class SamePeople
{
    private const double AgreedBits = 8;
    private const double DifferentBits = -6;
    private const int Rounds = 10;

    /// <summary>Each row's person, as the lowest row of that person.</summary>
    public static int[] Of(IReadOnlyList<Person> people, NameToken[][] names)
    {
        var pairs = Pairs(people, names);
        var all = people.Count * (people.Count - 1.0) / 2;
        // How many doubles there are is learnt from how many equal names there are beyond what rarity lets expect.
        var expected = Math.Max(1, people.Count * 0.02);
        for (var round = 0; round < Rounds; round++)
            expected = Math.Max(0.5, pairs.Sum(pair => Probability(pair.Bits, expected / all)));
        var sets = new Clusters.DisjointSets(people.Count);
        foreach (var (a, b, bits) in pairs)
            if (Probability(bits, expected / all) >= 0.5)
                sets.Join(a, b);
        return [.. Enumerable.Range(0, people.Count).Select(sets.Root)];
    }

    private static double Probability(double bits, double share) => Scoring.LinkageModel.Probability(bits + Math.Log2(share / (1 - share)));

    private static List<(int A, int B, double Bits)> Pairs(IReadOnlyList<Person> people, NameToken[][] names)
    {
        var bySurname = new Dictionary<(string, string), List<int>>();
        for (var row = 0; row < people.Count; row++)
            foreach (var surname in names[row].Where(word => word.IsSurname))
            foreach (var given in names[row].Where(word => !word.IsSurname))
            {
                if (!bySurname.TryGetValue((surname.Text, given.Text), out var rows))
                    bySurname[(surname.Text, given.Text)] = rows = [];
                rows.Add(row);
            }
        var seen = new HashSet<(int, int)>();
        var pairs = new List<(int, int, double)>();
        foreach (var rows in bySurname.Values)
            // Of a name that hundreds have, equality says nothing.
            for (var i = 0; i < Math.Min(rows.Count, 300); i++)
            for (var j = i + 1; j < Math.Min(rows.Count, 300); j++)
                if (seen.Add((rows[i], rows[j])))
                    pairs.Add((rows[i], rows[j], Bits(people[rows[i]], people[rows[j]], names[rows[i]], names[rows[j]])));
        return pairs;
    }

    private static double Bits(Person left, Person right, NameToken[] name, NameToken[] other)
    {
        double bits = 0;
        var odd = 0;
        foreach (var word in name)
            if (Array.Exists(other, candidate => string.Equals(candidate.Text, word.Text, StringComparison.Ordinal)))
                bits += word.Bits;
            else
                odd++;
        var oddOther = other.Count(word =>
            !Array.Exists(name, candidate => string.Equals(candidate.Text, word.Text, StringComparison.Ordinal))
        );
        // One name more on one side is a name left out; one more on each side is another person.
        bits -= odd > 0 && oddOther > 0 ? 12 : (odd + oddOther) * 3;
        bits += Attribute(left.Email, right.Email, EmailForm.Canonical);
        bits += Attribute(left.Phone, right.Phone, PhoneForm.E164);
        bits += Attribute(left.BirthDate, right.BirthDate, DateForm.DayFirst);
        return bits;
    }

    private static double Attribute(string? left, string? right, Records.Normaliser normalise)
    {
        Span<char> first = stackalloc char[Letters.Limit];
        Span<char> second = stackalloc char[Letters.Limit];
        var a = first[..normalise(Bounded(left), first)];
        var b = second[..normalise(Bounded(right), second)];
        return a.Length == 0 || b.Length == 0 ? 0
            : a.SequenceEqual(b) ? AgreedBits
            : DifferentBits;
    }

    private static ReadOnlySpan<char> Bounded(string? text) => text.AsSpan(0, Math.Min(text?.Length ?? 0, Letters.Limit - 8));
}
