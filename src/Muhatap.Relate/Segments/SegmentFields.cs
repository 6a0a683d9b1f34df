using Muhatap.Query.Syntax;
using Muhatap.Text.Folding;

namespace Muhatap.Relate.Segments;

/// <summary>What a filter over customers may ask, by its English and its Turkish names.</summary>
internal static class SegmentFields
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["segment"] = "segment",
        ["kind"] = "kind",
        ["tur"] = "kind",
        ["city"] = "city",
        ["sehir"] = "city",
        ["source"] = "source",
        ["kaynak"] = "source",
        ["network"] = "network",
        ["ag"] = "network",
        ["contact"] = "contact",
        ["temas"] = "contact",
        ["consent"] = "consent",
        ["izin"] = "consent",
        ["sentiment"] = "sentiment",
        ["duygu"] = "sentiment",
        ["subject"] = "subject",
        ["konu"] = "subject",
        ["age"] = "age",
        ["yas"] = "age",
        ["posts"] = "posts",
        ["gonderi"] = "posts",
        ["quiet"] = "quiet",
        ["sessiz"] = "quiet",
        ["bought"] = "bought",
        ["alisveris"] = "bought",
        ["cases"] = "cases",
        ["vaka"] = "cases",
        ["stale"] = "stale",
        ["bayat"] = "stale",
        ["known"] = "known",
        ["tanis"] = "known",
    };

    /// <summary>The fields there are, by their English names.</summary>
    public static IEnumerable<string> All => Names.Values.Distinct(StringComparer.Ordinal);

    /// <summary>The English name of a field in any casing, with Turkish letters or without; null where there is none.</summary>
    public static string? Find(string written) => Names.GetValueOrDefault(Fold(written));

    /// <summary>The name at most two edits away, for a mend; null where none is near.</summary>
    public static string? Nearest(string written) => QueryFields.Closest(Names.Keys, Fold(written));

    public static string Fold(string text) => string.Concat(text.Trim().Select(TextFold.Of));
}
