using FsCheck;
using FsCheck.Fluent;

namespace Muhatap.Tests.Text.Tokens;

/// <summary>Generates texts out of the pieces that are hard for a tokenizer, and of any code unit at all.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "kargo",
        "Kargom",
        "ŞİKÂYET",
        "çoook",
        "5G",
        "1.299,90",
        "12:30",
        "'",
        "’",
        "in",
        "#",
        "#KargomNerede",
        "#thy_uçuş2026",
        "@",
        "@ornek",
        "@a.bsky.social",
        "https://ornek.example/a?b=(1)",
        "www.",
        "ornek.com/x",
        "ayse@ornek.example",
        ":)",
        ":-(((",
        "<3",
        "👍🏽",
        "👨‍👩‍👧",
        "🇹🇷",
        "🇹",
        "5️⃣",
        "❤️",
        "\uD83D",
        "\uDE02",
        "\u200D",
        "\uFE0F",
        "\u0327",
        "\u200E",
        "\uFEFF",
        "\0",
        "!!!",
        "…",
        ".",
        ",",
        "-",
        "_",
        "/",
        " ",
        " ",
        " ",
        "\n",
        "𝗸𝗮𝗿",
        "ß",
        "İ",
        "ı",
        "www",
        "q",
        "مرحبا",
        "你好",
    ];

    internal static Arbitrary<string> Arbitrary()
    {
        var piece = Gen.Frequency((9, Gen.Elements(Pieces)), (1, Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString())));
        return Gen.ArrayOf(piece).Select(string.Concat).ToArbitrary();
    }
}
