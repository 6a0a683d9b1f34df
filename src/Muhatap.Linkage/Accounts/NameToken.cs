namespace Muhatap.Linkage.Accounts;

/// <summary>One word of a person's name, folded.</summary>
/// <param name="Bits">-log2 of the share of people who have it.</param>
internal readonly record struct NameToken(string Text, bool IsSurname, double Bits)
{
    /// <summary>The consonants, for handles that leave vowels out ("yldrm").</summary>
    public string Skeleton { get; } = string.Concat(Text.Where(letter => !"aeiou".Contains(letter, StringComparison.Ordinal)));
}
