namespace Muhatap.Text.Summary;

/// <summary>Tells whether a sentence says when, also where no calendar date can be read from it: `geçen salı`, `yaz başından beri`.</summary>
internal static class TimeWords
{
    private static readonly string[] Words =
    [
        " dun ",
        " bu sabah",
        " bu aksam",
        " gecen hafta",
        " gecen ay",
        " gecen yil",
        " gecen gun",
        " hafta once",
        " gun once",
        " ay once",
        " yil once",
        " beri ",
        " bu yana",
        " gunu ",
        " pazartesi",
        " sali ",
        " carsamba",
        " persembe",
        " cuma",
        " ocak ay",
        " subat",
        " nisan",
        " mayis",
        " haziran",
        " temmuz",
        " agustos",
        " eylul",
        " ekim",
        " kasim",
        " aralik ",
        " ayin ",
        " bayram",
        " ramazan",
    ];

    public static bool In(string folded) => Words.Any(w => $" {folded} ".Contains(w, StringComparison.Ordinal));
}
