namespace Muhatap.Text.Features;

/// <summary>Does a folded Turkish word say no by its own suffix (<c>calismiyor</c>, <c>gelmedi</c>, <c>olmaz</c>)?</summary>
internal static class Negation
{
    private static readonly System.Buffers.SearchValues<string> Signs = System.Buffers.SearchValues.Create(
        [
            "miyor",
            "muyor",
            "miyo",
            "muyo",
            "medi",
            "madi",
            "memis",
            "mamis",
            "meyec",
            "mayac",
            "miyec",
            "miyac",
            "mezs",
            "mazs",
            "memek",
            "mamak",
            "meden",
            "madan",
            "meyen",
            "mayan",
            "emez",
            "amaz",
            "emem",
            "amam",
            "mesin",
            "masin",
            "meyin",
            "mayin",
            "emiyo",
            "amiyo",
            "medig",
            "madig",
        ],
        StringComparison.Ordinal
    );

    public static bool In(ReadOnlySpan<char> folded) =>
        folded.Length >= 5
        && (
            folded[2..].ContainsAny(Signs)
            || folded.EndsWith("mez", StringComparison.Ordinal)
            || folded.EndsWith("maz", StringComparison.Ordinal)
        );
}
