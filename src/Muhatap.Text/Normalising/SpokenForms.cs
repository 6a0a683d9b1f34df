namespace Muhatap.Text.Normalising;

/// <summary>Spoken and short forms: whole words by a list, endings by rule (<c>gelicem</c> → geleceğim, <c>yapıyosun</c> → yapıyorsun).</summary>
internal static class SpokenForms
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["bi"] = "bir",
        ["bişey"] = "bir şey",
        ["bisey"] = "bir şey",
        ["bişi"] = "bir şey",
        ["bisi"] = "bir şey",
        ["birşey"] = "bir şey",
        ["birsey"] = "bir şey",
        ["herşey"] = "her şey",
        ["hersey"] = "her şey",
        ["hiçbirşey"] = "hiçbir şey",
        ["hicbirsey"] = "hiçbir şey",
        ["slm"] = "selam",
        ["mrb"] = "merhaba",
        ["mrh"] = "merhaba",
        ["nbr"] = "ne haber",
        ["naber"] = "ne haber",
        ["tmm"] = "tamam",
        ["tşk"] = "teşekkürler",
        ["tsk"] = "teşekkürler",
        ["tşkler"] = "teşekkürler",
        ["lütfn"] = "lütfen",
        ["ltfn"] = "lütfen",
        ["cnm"] = "canım",
        ["knk"] = "kanka",
        ["kib"] = "kendine iyi bak",
        ["aeo"] = "allah'a emanet ol",
        ["amk"] = "amına koyayım",
        ["aq"] = "amına koyayım",
        ["mk"] = "amına koyayım",
        ["sg"] = "siktir git",
        ["iyki"] = "iyi ki",
        ["iyiki"] = "iyi ki",
        ["valla"] = "vallahi",
        ["vala"] = "vallahi",
        ["walla"] = "vallahi",
        ["diil"] = "değil",
        ["deil"] = "değil",
        ["degil"] = "değil",
        ["dimi"] = "değil mi",
        ["demi"] = "değil mi",
        ["deilmi"] = "değil mi",
        ["gibimi"] = "gibi mi",
        ["yokmu"] = "yok mu",
        ["varmı"] = "var mı",
        ["varmi"] = "var mı",
        ["heryer"] = "her yer",
        ["hergün"] = "her gün",
        ["hergun"] = "her gün",
        ["hiçbi"] = "hiçbir",
        ["hicbi"] = "hiçbir",
        ["hic"] = "hiç",
        ["niye"] = "niye",
        ["nie"] = "niye",
        ["noldu"] = "ne oldu",
        ["nolur"] = "ne olur",
        ["nolcak"] = "ne olacak",
        ["napıyon"] = "ne yapıyorsun",
        ["napıyosun"] = "ne yapıyorsun",
        ["napiyosun"] = "ne yapıyorsun",
        ["napıyorsun"] = "ne yapıyorsun",
        ["napıyorsunuz"] = "ne yapıyorsunuz",
        ["napıyım"] = "ne yapayım",
        ["napayım"] = "ne yapayım",
        ["napalım"] = "ne yapalım",
        ["napcaz"] = "ne yapacağız",
        ["napim"] = "ne yapayım",
        ["şuan"] = "şu an",
        ["suan"] = "şu an",
        ["şimdik"] = "şimdi",
        ["simdi"] = "şimdi",
        ["die"] = "diye",
        ["dicek"] = "diyecek",
        ["dicem"] = "diyeceğim",
        ["yicem"] = "yiyeceğim",
        ["yane"] = "yani",
        ["yaw"] = "ya",
        ["yha"] = "ya",
        ["yaa"] = "ya",
        ["okey"] = "okey",
        ["oki"] = "okey",
        ["evt"] = "evet",
        ["hyr"] = "hayır",
        ["gzl"] = "güzel",
        ["cok"] = "çok",
        ["çk"] = "çok",
        ["ck"] = "çok",
        ["tskr"] = "teşekkür",
        ["abi"] = "abi",
        ["bende"] = "ben de",
        ["sende"] = "sen de",
        ["bendede"] = "bende de",
        ["yada"] = "ya da",
        ["yinede"] = "yine de",
        ["malesef"] = "maalesef",
        ["herkez"] = "herkes",
        ["yalnış"] = "yanlış",
        ["yanlız"] = "yalnız",
        ["birtek"] = "bir tek",
        ["hiçkimse"] = "hiç kimse",
        ["birgün"] = "bir gün",
        ["hoşgeldin"] = "hoş geldin",
        ["hoşgeldiniz"] = "hoş geldiniz",
        ["hosgeldin"] = "hoş geldin",
        ["sağol"] = "sağ ol",
        ["sagol"] = "sağ ol",
        ["sağolun"] = "sağ olun",
        ["aynı"] = "aynı",
        ["ayni"] = "aynı",
        ["neyse"] = "neyse",
        ["nası"] = "nasıl",
        ["nasi"] = "nasıl",
        ["bıdaha"] = "bir daha",
        ["bidaha"] = "bir daha",
        ["birdaha"] = "bir daha",
        ["olm"] = "oğlum",
        ["oglm"] = "oğlum",
        ["öle"] = "öyle",
        ["ole"] = "öyle",
        ["böle"] = "böyle",
        ["bole"] = "böyle",
        ["şöle"] = "şöyle",
        ["sole"] = "şöyle",
        ["hee"] = "he",
        ["yok"] = "yok",
        ["inş"] = "inşallah",
        ["ins"] = "inşallah",
        ["insallah"] = "inşallah",
        ["inşaallah"] = "inşallah",
        ["msj"] = "mesaj",
        ["tv"] = "tv",
        ["fb"] = "fb",
        ["dk"] = "dk",
        ["arkdaş"] = "arkadaş",
        ["seviom"] = "seviyorum",
        ["gelio"] = "geliyor",
        ["ediom"] = "ediyorum",
        ["extra"] = "ekstra",
        ["orjinal"] = "orijinal",
        ["şarz"] = "şarj",
        ["egzoz"] = "egzoz",
    };

    /// <summary>The spoken and short forms that are listed.</summary>
    public static IReadOnlyCollection<string> Listed => Words.Keys;

    /// <summary>The full form of a whole word, or null.</summary>
    public static string? Whole(string lower) => Words.GetValueOrDefault(lower);

    /// <summary>The written form of a spoken ending, or null. Marks may still be missing in the stem.</summary>
    public static string? Ending(string lower)
    {
        if (Progressive(lower) is { } progressive)
            return progressive;
        return Future(lower);
    }

    /// <summary>-iyo, -iyosun, -iyom, -iyoz, -iyon, -iyosunuz → with the r, and with the person's vowel.</summary>
    public static string? Progressive(string w)
    {
        var yo = w.LastIndexOf("yo", StringComparison.Ordinal);
        if (yo < 2 || !"ıiuü".Contains(w[yo - 1], StringComparison.Ordinal))
            return null;
        var full = w[(yo + 2)..] switch
        {
            "" => "r",
            "m" or "rm" => "rum",
            "n" or "sn" or "sun" or "rsn" => "rsun",
            "z" or "rz" => "ruz",
            "snz" or "sunuz" or "sunz" or "rsunz" => "rsunuz",
            "lar" or "lr" or "rlr" => "rlar",
            "du" => "rdu",
            "dum" => "rdum",
            "dun" => "rdun",
            "sa" => "rsa",
            "mus" or "muş" => "rmuş",
            _ => null,
        };
        return full is null ? null : w[..(yo + 2)] + full;
    }

    /// <summary>-cam, -cem, -caz, -cez, -cak, -cek, -can, -cen after a high vowel → the full future.</summary>
    private static string? Future(string w)
    {
        if (w.Length < 5)
            return null;
        (string Cut, string Person)[] ends =
        [
            ("cam", "m"),
            ("cem", "m"),
            ("cağım", "m"),
            ("ceğim", "m"),
            ("cagim", "m"),
            ("cegim", "m"),
            ("caz", "z"),
            ("cez", "z"),
            ("cağız", "z"),
            ("ceğiz", "z"),
            ("caksın", "n"),
            ("ceksin", "n"),
            ("can", "n"),
            ("cen", "n"),
            ("cak", ""),
            ("cek", ""),
            ("caklar", "lar"),
            ("cekler", "lar"),
            ("cax", ""),
            ("cex", ""),
        ];
        foreach (var (cut, person) in ends)
        {
            if (!w.EndsWith(cut, StringComparison.Ordinal))
                continue;
            var stem = w[..^cut.Length];
            if (stem.Length < 2 || stem[^1] is 'a' or 'e')
                return null;
            var back = cut.Contains('a', StringComparison.Ordinal) || cut.Contains('ı', StringComparison.Ordinal);
            var link = back ? 'a' : 'e';
            if ("ıiuü".Contains(stem[^1], StringComparison.Ordinal))
                stem = stem[..^1];
            var body = stem + (TurkishCase.IsVowel(stem[^1]) ? "y" : "") + link + "c" + link;
            return person switch
            {
                "m" => body + (back ? "ğım" : "ğim"),
                "z" => body + (back ? "ğız" : "ğiz"),
                "n" => body + (back ? "ksın" : "ksin"),
                "lar" => body + (back ? "klar" : "kler"),
                _ => body + "k",
            };
        }
        return null;
    }
}
