namespace Muhatap.Text.Language;

/// <summary>The language a script gives away by itself.</summary>
internal static class Scripts
{
    /// <summary>ISO 639 code for a letter outside the Latin script that (nearly) one language writes; null for Latin and the rest.</summary>
    public static string? LanguageOf(char c) =>
        c switch
        {
            < '\u0370' => null,
            <= '\u03FF' => "el",
            <= '\u052F' => "ru",
            >= '\u0530' and <= '\u058F' => "hy",
            >= '\u0590' and <= '\u05FF' => "he",
            >= '\u0600' and <= '\u06FF' => "ar",
            >= '\u0900' and <= '\u097F' => "hi",
            >= '\u0E00' and <= '\u0E7F' => "th",
            >= '\u10A0' and <= '\u10FF' => "ka",
            >= '\u3040' and <= '\u30FF' => "ja",
            >= '\u4E00' and <= '\u9FFF' => "zh",
            >= '\uAC00' and <= '\uD7AF' => "ko",
            _ => null,
        };
}
