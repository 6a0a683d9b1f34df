using System.Text.RegularExpressions;
using Muhatap.Demo.Chances;

namespace Muhatap.Demo.Voices;

/// <summary>A light touch of where somebody comes from: a few endings, a call at the head or tail, never a caricature.</summary>
internal static partial class Dialects
{
    private static readonly Dictionary<string, (string[] Heads, string[] Tails, (string From, string To)[] Words)> All = new(
        StringComparer.Ordinal
    )
    {
        ["ege"] = (
            ["Gari", "Hey gidi hey", "Anam"],
            ["gari", "be yav", "hadi hayırlısı gari"],
            [
                ("bekliyoruz", "bekleyoz"),
                ("geliyor", "geliyo"),
                ("gidiyor", "gidiyo"),
                ("değil", "deel"),
                ("böyle", "böle"),
                ("öyle", "öle"),
                ("bir", "bi"),
            ]
        ),
        ["karadeniz"] = (
            ["Uy", "Ula", "Habu"],
            ["da", "daa", "uşağum", "ha bu da böyle"],
            [
                ("benim", "benum"),
                ("bizim", "bizum"),
                ("geldim", "geldum"),
                ("aldım", "aldum"),
                ("aradım", "aradum"),
                ("şimdi", "şindi"),
                ("böyle", "boyle"),
            ]
        ),
        ["cukurova"] = (
            ["Gardaş", "La gardaş", "Hele"],
            ["gardaş", "la", "he valla", "aboov"],
            [("kardeşim", "gardaşım"), ("nerede", "nirde"), ("böyle", "beyle"), ("ne yapayım", "nidek"), ("değil", "deel"), ("bir", "bi")]
        ),
        ["dogu"] = (
            ["Yav", "Kurban olayım", "Hele bakın"],
            ["yav", "kurban", "vallah", "heç olur mu"],
            [
                ("hiç", "heç"),
                ("böyle", "bele"),
                ("öyle", "ele"),
                ("gene", "gine"),
                ("yine", "gine"),
                ("vallahi", "vallah"),
                ("kardeşim", "gardaşım"),
            ]
        ),
    };

    public static string Speak(string text, string dialect, Chance chance)
    {
        (string[] heads, string[] tails, (string From, string To)[] words) = All[dialect];
        foreach ((string from, string to) in words)
            text = Regex.Replace(text, @"\b" + from + @"\b", to, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        if (text.StartsWith('@') || text.Contains('\n', StringComparison.Ordinal))
            return text;
        if (chance.Happens(.22))
            return chance.Pick(heads) + " " + Turkish.Casing.Lower(text[..1]) + text[1..];
        if (chance.Happens(.3))
            return Tail().Replace(text, "") + " " + chance.Pick(tails) + text[Tail().Match(text).Index..];
        return text;
    }

    [GeneratedRegex(@"[.!?]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
