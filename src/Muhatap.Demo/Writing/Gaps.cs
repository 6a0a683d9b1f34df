using System.Globalization;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Material;
using Muhatap.Demo.Turkish;

namespace Muhatap.Demo.Writing;

/// <summary>
/// Fills the gaps of a text. Slots: <c>b</c> the brand, <c>at</c> its handle or name, <c>tag</c> a hashtag of it, <c>r</c> a rival,
/// <c>il ilce</c> where the teller lives, <c>yer</c> either, <c>baska</c> another city, <c>ad</c> the teller's own name, <c>soyad</c>,
/// <c>kime</c> whom they answer, <c>n2-9</c> a number, <c>tl100-900</c> money, <c>saat</c> a clock time, <c>gece</c> one in the small hours, <c>gun</c> a weekday, <c>ay</c> a month,
/// <c>urun</c> something the brand sells, <c>siparis musteri tel eposta</c> identifiers, <c>hat</c> the teller's number masked by
/// themselves; any other name is a list of <c>demo/words/lists.txt</c>. A <c>+ending</c> inflects.
/// </summary>
internal sealed class Gaps(Library library, Chance chance)
{
    private static readonly CultureInfo Turkish = Readonly();
    private static readonly string[] Weekdays = ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"];
    private static readonly string[] Months =
    [
        "ocak",
        "şubat",
        "mart",
        "nisan",
        "mayıs",
        "haziran",
        "temmuz",
        "ağustos",
        "eylül",
        "ekim",
        "kasım",
        "aralık",
    ];

    public string Fill(string slot, string ending, Teller teller)
    {
        switch (slot)
        {
            case "b":
                return Name(Need(teller.Brand?.Name, slot), ending);
            case "r":
                teller.Said["r"] = "";
                return Name(Need(teller.Rival?.Name, slot), ending);
            case "at":
                return teller.Network is "x" or "instagram" or "bluesky" && teller.Brand is { } brand
                    ? "@" + Handle(brand.Handle, teller.Network)
                    : teller.Brand!.Name;
            case "tag":
                return "#" + chance.Pick(teller.Brand!.Hashtags);
            case "il":
                return Name(teller.Person?.City ?? chance.Pick(library.Names["city"]).Split(':')[0], ending);
            case "ilce":
                return Name(teller.Person?.District ?? "Merkez", ending);
            case "yer":
                return Name(chance.Happens(.5) ? teller.Person?.City ?? "Ankara" : teller.Person?.District ?? "Çankaya", ending);
            case "baska":
                return Name(chance.Pick(library.Names["city"]).Split(':')[0], ending);
            case "ad":
                return Name(teller.Person?.FirstName ?? "Deniz", ending);
            case "soyad":
                return Name(teller.Person?.LastName ?? "Er", ending);
            case "kime":
                return Name(teller.To ?? "kanka", ending);
            case "saat":
                return Name(
                    Once(
                        teller,
                        slot,
                        () => string.Create(CultureInfo.InvariantCulture, $"{chance.Between(8, 22)}:{chance.Below(12) * 5:00}")
                    ),
                    ending
                );
            case "gece":
                return Name(
                    Once(
                        teller,
                        slot,
                        () => string.Create(CultureInfo.InvariantCulture, $"0{chance.Between(1, 5)}:{chance.Below(12) * 5:00}")
                    ),
                    ending
                );
            case "gun":
                return ending.Length == 0 ? chance.Pick(Weekdays) : Suffix.OnNoun(chance.Pick(Weekdays), ending);
            case "ay":
                return Suffix.OnNoun(Months[(teller.At.Month + 10 - chance.Below(2)) % 12], ending);
            case "urun":
                return Suffix.OnNoun(Once(teller, slot, () => chance.Pick(teller.Brand!.Products)), ending);
            case "siparis":
                return Once(teller, slot, () => string.Create(CultureInfo.InvariantCulture, $"ZB-{chance.Between(100000, 999999)}"));
            case "kayit":
                return Once(teller, slot, () => string.Create(CultureInfo.InvariantCulture, $"{chance.Between(20000000, 79999999)}"));
            case "musteri":
                return teller.Person?.CustomerNumber ?? string.Create(CultureInfo.InvariantCulture, $"C-{chance.Between(7000, 9999)}");
            case "hat":
                return string.Create(CultureInfo.InvariantCulture, $"599 *** ** {chance.Below(100):00}");
        }
        if (slot is ['n', >= '0' and <= '9', ..])
            return Number(Range(slot[1..], teller), ending);
        if (slot.StartsWith("tl", StringComparison.Ordinal) && slot.Length > 2 && char.IsAsciiDigit(slot[2]))
            return Once(teller, slot, () => Amount(slot[2..], teller));
        return Suffix.OnNoun(chance.Pick(library.Words[slot]), ending);
    }

    /// <summary>How a network writes a brand's handle: Bluesky's are domain names.</summary>
    public static string Handle(string handle, string network) => network == "bluesky" ? handle + ".example" : handle;

    private static string Name(string name, string ending) => ending.Length == 0 ? name : Suffix.OnName(name, ending);

    private static string Number(string digits, string ending) => ending.Length == 0 ? digits : Suffix.OnName(digits, ending);

    private static string Need(string? value, string slot) =>
        value ?? throw new InvalidOperationException($"A text asks for <{slot}> where there is none.");

    /// <summary>What was said once in a thread stays the same in it.</summary>
    private static string Once(Teller teller, string slot, Func<string> make)
    {
        if (!teller.Said.TryGetValue(slot, out string? said))
            teller.Said[slot] = said = make();
        return said;
    }

    private string Range(string range, Teller teller)
    {
        string[] ends = range.Split('-');
        int number = chance.Between(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private string Amount(string range, Teller teller)
    {
        string[] ends = range.Split('-');
        int low = int.Parse(ends[0], CultureInfo.InvariantCulture);
        int high = int.Parse(ends[1], CultureInfo.InvariantCulture);
        int amount = chance.Between(low, high);
        if (amount > 400)
            amount = amount / 10 * 10 + (chance.Happens(.4) ? 9 : 0);
        string plain = amount.ToString(CultureInfo.InvariantCulture);
        string dotted = amount.ToString("N0", Turkish);
        return chance.Below(6) switch
        {
            0 => dotted + " TL",
            1 => plain + " lira",
            2 => plain + " tl",
            3 => dotted + " lira",
            4 => dotted + (chance.Happens(.5) ? ",90 TL" : ",50 TL"),
            _ => plain + " TL",
        };
    }

    private static CultureInfo Readonly()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }
}
