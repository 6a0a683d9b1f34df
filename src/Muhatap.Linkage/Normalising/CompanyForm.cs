using System.Collections.Frozen;

namespace Muhatap.Linkage.Normalising;

/// <summary>Trade names: what tells a company from others, without its legal form and the words every trade name has.</summary>
internal static class CompanyForm
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LegalForms = new[]
    {
        "as",
        "a",
        "s",
        "anonim",
        "ltd",
        "limited",
        "sti",
        "sirketi",
        "sirket",
        "san",
        "sanayi",
        "sanayii",
        "tic",
        "ticaret",
        "ve",
        "and",
        "inc",
        "corp",
        "corporation",
        "co",
        "company",
        "plc",
        "llc",
        "gmbh",
        "ag",
        "sa",
        "the",
        "pazarlama",
        "paz",
        "ith",
        "ihr",
        "ithalat",
        "ihracat",
        "holding",
        "holdings",
        "grup",
        "group",
        "turkiye",
        "tas",
        "tao",
        "t",
        "o",
        "kollektif",
        "koll",
        "komandit",
    }
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static int Core(ReadOnlySpan<char> raw, Span<char> target)
    {
        Span<char> words = stackalloc char[Letters.Limit];
        var count = Letters.Words(raw, words);
        var text = (ReadOnlySpan<char>)words[..count];
        if (Missing.Is(text))
            return 0;
        var length = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.Length == 0 || LegalForms.Contains(word))
                continue;
            if (length > 0)
                target[length++] = ' ';
            word.CopyTo(target[length..]);
            length += word.Length;
        }
        // A name made of nothing else ("Türkiye Ticaret A.Ş.") keeps its words.
        if (length == 0)
        {
            text.CopyTo(target);
            return text.Length;
        }
        return length;
    }
}
