using System.Text.RegularExpressions;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Turkish;

namespace Muhatap.Demo.Voices;

/// <summary>A light touch of where somebody comes from: a few endings, a call at the head or tail, never a caricature.</summary>
internal static partial class Dialects
{
    private static readonly Dictionary<string, Dialect> All = new(StringComparer.Ordinal)
    {
        ["ege"] = new(
            ["Gari", "Hey gidi hey", "Anam"],
            ["gari", "be yav", "hadi hayırlısı gari"],
            Words("bekliyoruz bekleyoz geliyor geliyo gidiyor gidiyo değil deel böyle böle öyle öle bir bi")
        ),
        ["karadeniz"] = new(
            ["Uy", "Ula", "Habu"],
            ["da", "daa", "uşağum", "ha bu da böyle"],
            Words("benim benum bizim bizum geldim geldum aldım aldum aradım aradum şimdi şindi böyle boyle")
        ),
        ["cukurova"] = new(
            ["Gardaş", "La gardaş", "Hele"],
            ["gardaş", "la", "he valla", "aboov"],
            Words("kardeşim gardaşım nerede nirde böyle beyle değil deel bir bi")
        ),
        ["dogu"] = new(
            ["Yav", "Kurban olayım", "Hele bakın"],
            ["yav", "kurban", "vallah", "heç olur mu"],
            Words("hiç heç böyle bele öyle ele gene gine yine gine vallahi vallah kardeşim gardaşım")
        ),
    };

    public static string Speak(string text, string dialect, Chance chance)
    {
        Dialect speech = All[dialect];
        text = Word().Replace(text, match => speech.Words.GetValueOrDefault(match.Value, match.Value));
        if (text.StartsWith('@') || text.Contains('\n', StringComparison.Ordinal))
            return text;
        if (chance.Happens(.22))
            return chance.Pick(speech.Heads) + " " + Casing.Lower(text[..1]) + text[1..];
        if (!chance.Happens(.3))
            return text;
        int end = Tail().Match(text).Index;
        return text[..end] + " " + chance.Pick(speech.Tails) + text[end..];
    }

    /// <summary>Pairs of a word and how it is said there.</summary>
    private static Dictionary<string, string> Words(string pairs)
    {
        string[] words = pairs.Split(' ');
        return words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    private sealed record Dialect(string[] Heads, string[] Tails, Dictionary<string, string> Words);

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
