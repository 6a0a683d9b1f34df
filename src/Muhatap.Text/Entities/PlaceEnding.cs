namespace Muhatap.Text.Entities;

/// <summary>The kinds of ending a place's name takes in Turkish, told apart by how sure they are signs of a place.</summary>
internal enum PlaceEnding : byte
{
    None,

    /// <summary>Not an ending a place takes.</summary>
    Unknown,

    /// <summary><c>-da -daki -dayım</c>: where.</summary>
    At,

    /// <summary><c>-dan</c>: from where.</summary>
    From,

    /// <summary><c>-a -ya</c>: to where.</summary>
    To,

    /// <summary><c>-lı -lılar</c>: whoever is from there.</summary>
    Native,

    /// <summary>Whose, what, with what: said of people and things as often.</summary>
    Other,
}

/// <summary>Reads endings, folded.</summary>
internal static class PlaceEndings
{
    public const int Longest = 5;

    public static PlaceEnding Of(ReadOnlySpan<char> folded) =>
        folded switch
        {
            "da" or "de" or "ta" or "te" or "nda" or "nde" => PlaceEnding.At,
            "daki" or "deki" or "taki" or "teki" or "ndaki" or "ndeki" => PlaceEnding.At,
            "dayim" or "deyim" or "tayim" or "teyim" or "dayiz" or "deyiz" or "tayiz" or "teyiz" => PlaceEnding.At,
            "dan" or "den" or "tan" or "ten" or "ndan" or "nden" => PlaceEnding.From,
            "a" or "e" or "ya" or "ye" or "na" or "ne" => PlaceEnding.To,
            "li" or "lu" or "liyim" or "luyum" or "liyiz" or "luyuz" or "liler" or "lilar" or "lular" or "luler" => PlaceEnding.Native,
            "i" or "u" or "yi" or "yu" or "ni" or "nu" or "in" or "un" or "nin" or "nun" => PlaceEnding.Other,
            "la" or "le" or "yla" or "yle" => PlaceEnding.Other,
            _ => PlaceEnding.Unknown,
        };
}
