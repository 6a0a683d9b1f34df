using System.Collections.Frozen;

namespace Muhatap.Linkage.Normalising;

/// <summary>Addresses: folded words, with the kinds of ways and buildings in one short form each, Turkish and English.</summary>
internal static class AddressForm
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Short = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["mahallesi"] = "mah",
        ["mahalle"] = "mah",
        ["mh"] = "mah",
        ["mahal"] = "mah",
        ["caddesi"] = "cad",
        ["cadde"] = "cad",
        ["cd"] = "cad",
        ["cadd"] = "cad",
        ["sokak"] = "sok",
        ["sokagi"] = "sok",
        ["sk"] = "sok",
        ["skk"] = "sok",
        ["sokag"] = "sok",
        ["bulvari"] = "blv",
        ["bulvar"] = "blv",
        ["bul"] = "blv",
        ["bulv"] = "blv",
        ["boulevard"] = "blv",
        ["blvd"] = "blv",
        ["apartmani"] = "apt",
        ["apartman"] = "apt",
        ["ap"] = "apt",
        ["apart"] = "apt",
        ["apartment"] = "apt",
        ["sitesi"] = "sit",
        ["site"] = "sit",
        ["st"] = "street",
        ["str"] = "street",
        ["blok"] = "bl",
        ["blk"] = "bl",
        ["block"] = "bl",
        ["numara"] = "no",
        ["nr"] = "no",
        ["num"] = "no",
        ["number"] = "no",
        ["kapi"] = "no",
        ["daire"] = "d",
        ["dai"] = "d",
        ["da"] = "d",
        ["kat"] = "k",
        ["meydani"] = "meyd",
        ["meydan"] = "meyd",
        ["mey"] = "meyd",
        ["plaza"] = "plz",
        ["merkezi"] = "mrk",
        ["merkez"] = "mrk",
        ["koyu"] = "koy",
        ["ilcesi"] = "ilce",
        ["ili"] = "il",
        ["road"] = "rd",
        ["avenue"] = "ave",
        ["av"] = "ave",
        ["place"] = "pl",
        ["crescent"] = "cres",
        ["cr"] = "cres",
        ["court"] = "ct",
        ["crt"] = "ct",
        ["circuit"] = "cct",
        ["drive"] = "dr",
        ["lane"] = "ln",
        ["parade"] = "pde",
        ["terrace"] = "tce",
        ["square"] = "sq",
        ["north"] = "n",
        ["south"] = "s",
        ["east"] = "e",
        ["west"] = "w",
        ["mount"] = "mt",
        ["saint"] = "st",
        ["ist"] = "istanbul",
    }
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static int Canonical(ReadOnlySpan<char> raw, Span<char> target)
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
            if (word.Length == 0)
                continue;
            var form = Short.TryGetValue(word, out var known) ? known.AsSpan() : word;
            if (length + form.Length + 1 >= target.Length)
                break;
            if (length > 0)
                target[length++] = ' ';
            form.CopyTo(target[length..]);
            length += form.Length;
        }
        return length;
    }
}
