using System.Collections.Frozen;
using System.Globalization;

namespace Muhatap.Linkage.Accounts;

/// <summary>
/// Roughly how common names are in Turkey, in hundredths of a percent of people, rounded by hand: only the order of magnitude matters, because a file of
/// people corrects it upwards and what is not listed is taken for rare.
/// </summary>
internal static class NameShares
{
    /// <summary>A given name that is not listed: one in 8,000.</summary>
    public const double RareGivenName = 1.0 / 8_000;

    /// <summary>A surname that is not listed: one in 25,000.</summary>
    public const double RareSurname = 1.0 / 25_000;

    private const string GivenNames = """
        160 mehmet
        130 mustafa
        110 ahmet fatma
        100 ali ayse
        90 huseyin emine hatice
        80 hasan ibrahim
        70 zeynep
        60 ismail yusuf murat
        50 osman omer elif
        40 ramazan halil suleyman abdullah emre meryem
        30 mahmut recep salih fatih kadir hakan adem kemal serkan burak serife zehra sultan merve muhammet muhammed
        25 yasar metin orhan furkan hanife havva zeliha esra busra
        20 bekir musa onur hamza enes fadime ozlem yasemin hulya cemile gulsum kubra esma ayhan
        15 sevim leyla dilek aysel songul halime hacer tugba eren arda mert can deniz baris cengiz sinan yunus nuri sevgi ayten seda
        12 aynur ebru kerem umut erdal erkan ercan serdar yakup gokhan kenan levent sibel pinar gamze irem melek nurcan hayriye cemal
        10 gulsen cem volkan tolga selim veli zafer zeki yilmaz selma serap sevda sezgin taner ugur cihan ilhan bayram huri nazli nurten necla arif sukru
        8 bulent engin ferhat tuncay turgut muharrem mevlut nihat selcuk sedat suat tahsin turan vedat yavuz zekeriya ece ceren cansu duygu derya gizem
        8 gonul gul hava melike meral mine nermin nesrin nuray rabia semra sema senay sule tulay umit yeliz aydin ayfer aziz celal davut dursun faruk
        6 bora berk caner cevdet cuneyt devlet dogan durmus ekrem emin erol ersin fikret goksel hikmet ilker ilyas irfan kaan kazim korkmaz lutfi mahir
        6 mesut mehtap mucahit naci nazim necati nevzat oguz okan oktay ozan ozgur ozkan remzi riza rifat sabri sahin salim savas sefa semih serhat sezer
        6 sevket suheyla tamer tarik tayfun temel tevfik yalcin yasin ziya asli aylin banu basak bahar belgin berna betul burcu damla didem ela eda fulya
        6 funda gulay gulcan hande hilal ilknur inci ipek jale kader kevser lale mujgan nagihan nalan nilgun nur nurhan oya ozge perihan reyhan sevil tulin
        """;

    private const string Surnames = """
        140 yilmaz
        95 kaya
        85 demir
        70 celik sahin yildiz
        62 yildirim ozturk aydin
        55 ozdemir arslan
        50 dogan
        44 kilic
        40 aslan cetin
        35 kara koc
        31 kurt ozkan simsek polat
        27 ozcan korkmaz cakir erdogan
        25 yavuz can
        22 acar sen aktas guler yalcin gunes bozkurt bulut
        19 keskin unal turan gul
        17 ozer isik kaplan avci sari tekin
        15 tas kose yuksel ates aksoy coskun karaca kocak erdem ucar karaman sonmez gok tunc
        13 akin yigit altun duman durmaz demirci bayram uysal deniz kahraman eren akbulut toprak ekinci bal
        11 karatas baran dag ay ozen guven oz cinar tuncer ari akgul cengiz bilgin er sahin durmus karabulut gunay kalkan kocaman ince ercan ozgur
        9 basaran balci alkan erol akyuz akkaya oral cicek bayrak bektas topal sezer soylu dursun yaman ceylan atalay uzun aras esen turk dincer
        7 ozmen inan ozbek gokce kartal uslu eroglu orhan kiraz kurtulus altin akca sever toker onal peker pehlivan varol zengin yasar efe
        """;

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Given = Read(GivenNames);
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Family = Read(Surnames);

    public static double OfGivenName(ReadOnlySpan<char> name) => Given.TryGetValue(name, out var share) ? share : RareGivenName;

    public static double OfSurname(ReadOnlySpan<char> name) => Family.TryGetValue(name, out var share) ? share : RareSurname;

    public static bool IsGivenName(ReadOnlySpan<char> name) => Given.ContainsKey(name);

    public static IEnumerable<KeyValuePair<string, double>> GivenNameShares => Given.Dictionary;

    public static IEnumerable<KeyValuePair<string, double>> SurnameShares => Family.Dictionary;

    public static IEnumerable<string> KnownGivenNames => Given.Dictionary.Keys;

    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Read(string lines)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ');
            foreach (var name in words.Skip(1))
                shares[name] = double.Parse(words[0], CultureInfo.InvariantCulture) / 10_000;
        }
        return shares.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
