using Muhatap.Text.Entities;
using Muhatap.Text.Folding;

namespace Muhatap.Text.SelfStatements;

/// <summary>
/// What a public profile says of its owner as it stands now: the province in its place field, else in its bio; the job the bio
/// names; that they are retired; and what the bio says in the first person (<see cref="SelfStatementReader"/>). A profile is
/// written in scraps, so a scrap counts only where it is wholly a place or a job. Rather nothing than a guess: two provinces say
/// nothing, a former, future or hoped-for job says nothing, and a scrap that tells a special category is passed over.
/// </summary>
public static class ProfileStatementReader
{
    private const int MostJobWords = 3;

    private static readonly char[] Bars = ['|', '•', '·', ',', ';', '/', '.', '!', '\n', '\r', '–', '—', '(', ')'];

    private static readonly string[] Lives = ["yasiyorum", "yasiyor", "yasayan", "yasar", "ikamet"];

    /// <summary>With one of these the job is not theirs today.</summary>
    private static readonly string[] NotNow =
    [
        "eski",
        "ex",
        "former",
        "future",
        "retired",
        "mustakbel",
        "gelecegin",
        "aday",
        "adayi",
        "esi",
        "kizi",
        "oglu",
        "annesi",
        "babasi",
        "degil",
        "degilim",
        "sozde",
        "fahri",
        "anti",
        "wannabe",
        "not",
    ];

    /// <summary>The last word of a job, folded, as a profile writes it alone (<c>öğretmen</c>) or after its field (<c>sınıf öğretmeni</c>).</summary>
    private static readonly HashSet<string> Jobs = new(
        (
            "ogretmen ogretmeni muhendis muhendisi avukat mimar mimari doktor doktoru hekim hekimi hemsire eczaci veteriner psikolog "
            + "muhasebeci muhasebecisi uzmani mudur muduru yonetmen yonetmeni danismani tasarimci tasarimcisi gelistirici gelistiricisi "
            + "yazilimci emlakci kuafor berber terzi asci ascisi sef pastaci garson kurye sofor soforu elektrikci tesisatci marangoz "
            + "ciftci bakkal kasap manav fotografci gazeteci muhabir muhabiri editor editoru cevirmen cevirmeni yazar muzisyen oyuncu "
            + "ressam heykeltiras akademisyen hostes pilot kaptan itfaiyeci teknisyen teknisyeni teknikeri tekniker bankaci sigortaci "
            + "operator operatoru analisti koordinatoru temsilcisi asistani sekreter kutuphaneci antrenor antrenoru fizyoterapist "
            + "diyetisyen cicekci firinci kaynakci boyaci "
            + "teacher engineer lawyer architect doctor nurse pharmacist accountant developer designer translator photographer "
            + "journalist chef manager consultant electrician plumber programmer"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <param name="bio">As it was written, or null.</param>
    /// <param name="place">The profile's place field as it was written, or null.</param>
    /// <returns>At most one city and one job.</returns>
    public static IReadOnlyList<SelfStatement> Read(string? bio, string? place)
    {
        var scraps = Scraps(bio);
        var said = bio is null ? [] : SelfStatementReader.Read(bio);
        var found = new List<SelfStatement>();
        var city =
            Only(Scraps(place).Select(Whole))
            ?? Only([
                .. scraps.Select(scrap => Whole(scrap) ?? LivedIn(scrap)),
                .. said.Where(one => one.Kind == SelfStatementKind.City).Select(one => one.Value),
            ]);
        if (city is not null)
            found.Add(new SelfStatement(SelfStatementKind.City, city));
        var job =
            said.Where(one => one.Kind == SelfStatementKind.Job).Select(one => one.Value).FirstOrDefault() ?? Array.Find(scraps, IsJob);
        if (job is not null)
            found.Add(new SelfStatement(SelfStatementKind.Job, job));
        found.AddRange(said.Where(one => one.Kind == SelfStatementKind.LifeEvent));
        var retired = new SelfStatement(SelfStatementKind.LifeEvent, "retired");
        if (Array.Exists(scraps, IsRetired) && !found.Contains(retired))
            found.Add(retired);
        return found;
    }

    private static string[] Scraps(string? text) =>
        text?.Replace("📍", "|", StringComparison.Ordinal)
            .Replace(" - ", "|", StringComparison.Ordinal)
            .Split(Bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];

    /// <summary>The province a scrap is, and nothing else: <c>Muğlalı</c> is where somebody comes from, not where they live.</summary>
    private static string? Whole(string scrap)
    {
        var folded = TextFold.Fold(scrap);
        return Provinces.Find(folded, capital: true, suffixed: true) is { } province && TextFold.Fold(province) == folded ? province : null;
    }

    private static string? LivedIn(string scrap)
    {
        var words = Words(scrap);
        if (!Array.Exists(words, word => Lives.Contains(word, StringComparer.Ordinal)))
            return null;
        return Only(words.Select(word => Provinces.Find(word, capital: true, suffixed: true)));
    }

    /// <summary>Null where there are two: nobody can tell which is home.</summary>
    private static string? Only(IEnumerable<string?> provinces)
    {
        var all = provinces.OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private static bool IsJob(string scrap)
    {
        var words = Words(scrap);
        return words.Length is > 0 and <= MostJobWords
            && Jobs.Contains(words[^1])
            && words[0] != "emekli"
            && scrap.All(c => char.IsLetter(c) || c is ' ' or '-')
            && !words.Any(word => NotNow.Contains(word, StringComparer.Ordinal) || SpecialCategories.Tells(word));
    }

    private static bool IsRetired(string scrap)
    {
        var words = Words(scrap);
        return words is ["emekli"] or ["emekliyim"] or ["retired"]
            || (words.Length is 2 or 3 && words[0] is "emekli" or "retired" && Jobs.Contains(words[^1]));
    }

    private static string[] Words(string scrap) => TextFold.Fold(scrap).Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
}
