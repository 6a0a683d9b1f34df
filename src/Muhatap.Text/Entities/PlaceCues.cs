namespace Muhatap.Text.Entities;

/// <summary>Words around a name that say whether it is a place. All folded.</summary>
internal static class PlaceCues
{
    /// <summary>Only districts have one.</summary>
    public static bool IsOfDistricts(ReadOnlySpan<char> word) =>
        word.StartsWith("ilcesi") || word.StartsWith("belediyesi") || word.StartsWith("kaymakam") || word.StartsWith("adliyesi");

    /// <summary>Branches and the like are called by their place far more often than by a person.</summary>
    public static bool IsFirm(ReadOnlySpan<char> word) =>
        word.StartsWith("sube")
        || word.StartsWith("semti")
        || word.StartsWith("otogar")
        || word.StartsWith("metro")
        || word.StartsWith("aktarma")
        || word.StartsWith("dagitim")
        || word.StartsWith("acente")
        || word is "ilce" or "ptt" or "marmaray";

    /// <summary>Places have one, but so have shops and fruit.</summary>
    public static bool IsLoose(ReadOnlySpan<char> word) =>
        word.StartsWith("magaza")
        || word.StartsWith("bayi")
        || word.StartsWith("sahil")
        || word.StartsWith("meydan")
        || word.StartsWith("iskele")
        || word.StartsWith("depo")
        || (word.StartsWith("taraf") && !word.StartsWith("taraftar"))
        || word.StartsWith("civar")
        || word.StartsWith("cevresi")
        || word.StartsWith("bolge")
        || word.StartsWith("merkez")
        || word.StartsWith("istasyon")
        || word.StartsWith("carsi")
        || word is "avm";

    /// <summary>A street, a neighbourhood, a university or a club bears the name, wherever it lies: every second town has a Bahçelievler Mahallesi.</summary>
    public static bool BearsNames(ReadOnlySpan<char> word) =>
        word.StartsWith("mahalle")
        || word.StartsWith("cadde")
        || word.StartsWith("soka")
        || word.StartsWith("bulvar")
        || word.StartsWith("apartman")
        // Named after the place, and as often as not it lies elsewhere.
        || word.StartsWith("universite")
        || word.StartsWith("basket")
        || word.StartsWith("taraftar")
        || word.StartsWith("maci")
        || word is "mah" or "cad" or "cd" or "sok" or "sk" or "blv" or "bulv" or "apt";

    /// <summary>A person, a house or a day is spoken of.</summary>
    public static bool IsOfOthers(ReadOnlySpan<char> word) =>
        word.StartsWith("turizm")
        || word.StartsWith("holding")
        || (word.StartsWith("otel") && !word.StartsWith("oteller"))
        || word.StartsWith("lise")
        || word.StartsWith("stad")
        || word.StartsWith("site")
        || word.StartsWith("kolej")
        || word.StartsWith("hanim")
        || word.StartsWith("hoca")
        || word.StartsWith("abla")
        || word.StartsWith("usta")
        || word.StartsWith("uygur")
        || word.StartsWith("gunu")
        || word.StartsWith("sabah")
        || word.StartsWith("aksam")
        || word.StartsWith("gece")
        || word.StartsWith("ogle")
        || word
            is "ay"
                or "ayi"
                or "ayinda"
                or "ayindan"
                or "bey"
                or "beyin"
                or "beye"
                or "beyden"
                or "abi"
                or "gun"
                or "kahvaltisi"
                or "deniz"
                or "denizi";

    public static bool IsOfFootball(ReadOnlySpan<char> word) =>
        word.StartsWith("gol")
        || word.StartsWith("mac")
        || word.StartsWith("futbol")
        || word.StartsWith("transfer")
        || word.StartsWith("forma")
        || word.StartsWith("taraftar")
        || word.StartsWith("deplasman")
        || word.StartsWith("sampiyon")
        || word.StartsWith("teknik")
        || word.StartsWith("oyuncu")
        || word.StartsWith("takim")
        || word.StartsWith("hakem")
        || word.StartsWith("penalti")
        || word.StartsWith("puan")
        || word.StartsWith("derbi")
        || word.StartsWith("sezon")
        || word.StartsWith("basket")
        || word.StartsWith("fenerbahce")
        || word.StartsWith("galatasaray")
        || word.StartsWith("trabzonspor")
        || word is "lig" or "ligde" or "ligi" or "fener" or "cimbom" or "bjk" or "fb" or "gs" or "kulup" or "kulubu";
}
