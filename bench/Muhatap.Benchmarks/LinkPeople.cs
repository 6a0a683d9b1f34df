using System.Globalization;
using Muhatap.Linkage.Records;

namespace Muhatap.Benchmarks;

/// <summary>
/// Invented people of Turkey with known truth: names and addresses put together of parts with a long-tailed spread, and doubles of them with every kind of
/// error: slips, swaps, missing letters, other spellings, missing values, exchanged names, moved houses, changed numbers. Repeatable by its seed.
/// </summary>
internal sealed class LinkPeople
{
    private static readonly string[] Given = Words(
        """
        mehmet mustafa ahmet ali fatma ayşe hüseyin emine hatice hasan ibrahim zeynep ismail yusuf murat osman ömer elif ramazan halil süleyman abdullah emre
        meryem mahmut recep salih fatih kadir hakan adem kemal serkan burak şerife zehra sultan merve yaşar metin orhan furkan hanife havva zeliha esra büşra bekir
        musa onur hamza enes fadime özlem yasemin hülya cemile gülsüm kübra esma ayhan sevim leyla dilek aysel songül halime hacer tuğba eren arda mert can deniz barış
        cengiz sinan yunus nuri sevgi ayten seda aynur ebru kerem umut erdal erkan ercan serdar yakup gökhan kenan levent sibel pınar gamze irem melek nurcan cemal
        gülşen cem volkan tolga selim veli zafer zeki selma serap sevda sezgin taner uğur cihan ilhan bayram nurten necla arif şükrü bülent engin ferhat tuncay turgut
        """
    );

    private static readonly string[] Roots = Words(
        """
        yıl kaya demir çelik şahin yıldız öz aydın arslan doğan kılıç aslan çetin kara koç kurt öztürk şimşek polat korkmaz çakır erdoğan yavuz acar bulut keskin ünal
        turan gül özer ışık kaplan avcı sarı tekin taş köse yüksel ateş aksoy coşkun karaca koçak erdem uçar karaman sönmez gök tunç akın yiğit altun duman bal baran dağ
        güven çınar ak cengiz bilgin er durmuş kalkan ince soylu yaman ceylan atalay uzun esen türk inan gökçe kartal us orhan kiraz altın sever toker peker efe
        """
    );

    private static readonly string[] Endings =
    [
        "",
        "",
        "",
        "",
        "oğlu",
        "maz",
        "er",
        "can",
        "soy",
        "türk",
        "tekin",
        "kaya",
        "gil",
        "han",
        "taş",
        "demir",
        "bay",
        "alp",
    ];

    private static readonly string[] Streets = Words(
        """
        atatürk cumhuriyet inönü fatih zafer barış gül lale menekşe çınar kavak söğüt deniz güneş yıldız şehit pınar bahçe orman dere tepe kale köprü liman okul hamam
        çarşı pazar değirmen harman yayla sahil ırmak çamlık akasya ıhlamur nergis papatya manolya kardelen sümbül fulya begonya yasemin defne zeytin badem ceviz kestane
        """
    );

    private static readonly string[] Cities = Words(
        """
        istanbul ankara izmir bursa antalya adana konya gaziantep şanlıurfa kocaeli mersin diyarbakır hatay manisa kayseri samsun balıkesir kahramanmaraş van aydın
        denizli sakarya tekirdağ muğla eskişehir mardin trabzon ordu malatya erzurum afyonkarahisar sivas adıyaman tokat zonguldak elazığ batman kütahya çanakkale osmaniye
        """
    );

    private readonly Random _random;

    private LinkPeople(int seed) => _random = new Random(seed);

    /// <summary>The table: full_name, birth_date, phone, address (which ends with the city).</summary>
    public required RecordTable Table { get; init; }

    /// <summary>The person behind each record.</summary>
    public required int[] Truth { get; init; }

    /// <summary>Makes so many records, a quarter of them doubles of others.</summary>
    public static LinkPeople Create(int count, int seed = 1)
    {
        var maker = new LinkPeople(seed) { Table = new RecordTable([], [], []), Truth = [] };
        var people = count * 3 / 4;
        var columns = Enumerable.Range(0, 4).Select(_ => new string?[count]).ToArray();
        var truth = new int[count];
        var ids = new string[count];
        for (var row = 0; row < count; row++)
        {
            var cells = new string?[4];
            if (row < people)
            {
                maker.Person(cells);
                truth[row] = row;
            }
            else
            {
                truth[row] = maker._random.Next(people);
                for (var c = 0; c < 4; c++)
                    cells[c] = columns[c][truth[row]];
                maker.Spoil(cells);
            }
            for (var c = 0; c < 4; c++)
                columns[c][row] = cells[c];
            ids[row] = row.ToString(CultureInfo.InvariantCulture);
        }
        return new LinkPeople(seed)
        {
            Table = new RecordTable(ids, ["full_name", "birth_date", "phone", "address"], columns),
            Truth = truth,
        };
    }

    private void Person(string?[] cells)
    {
        var given = Title(Tail(Given));
        if (_random.Next(5) == 0)
            given += " " + Title(Tail(Given));
        cells[0] = given + " " + Title(Tail(Roots) + Endings[_random.Next(Endings.Length)]);
        cells[1] = string.Create(
            CultureInfo.InvariantCulture,
            $"{_random.Next(1940, 2006)}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}"
        );
        cells[2] = _random.Next(10) == 0 ? null : Phone();
        cells[3] = Address();
    }

    private string Phone() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"05{_random.Next(30, 60):00} {_random.Next(100, 1000)} {_random.Next(10, 100)} {_random.Next(10, 100)}"
        );

    private string Address() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Title(Streets[_random.Next(Streets.Length)])} Mah. {Title(Streets[_random.Next(Streets.Length)])} {(_random.Next(2) == 0 ? "Sok." : "Cad.")} No:{_random.Next(1, 200)} D:{_random.Next(1, 30)} {Title(Tail(Cities))}"
        );

    private void Spoil(string?[] cells)
    {
        for (var errors = _random.Next(0, 4); errors > 0; errors--)
            switch (_random.Next(12))
            {
                case 0 or 1 or 2:
                    cells[0] = Slip(cells[0]!);
                    break;
                case 3:
                    var words = cells[0]!.Split(' ');
                    cells[0] = words.Length > 2 ? $"{words[0]} {words[^1]}" : $"{words[^1]} {words[0]}";
                    break;
                case 4:
                    cells[0] = Plain(cells[0]!);
                    break;
                case 5:
                    cells[1] = _random.Next(3) == 0 ? null : Slip(cells[1] ?? "1980-01-01", digits: true);
                    break;
                case 6:
                    cells[2] = _random.Next(2) == 0 ? null : Phone();
                    break;
                case 7:
                    cells[2] = cells[2] is null ? null : Slip(cells[2]!, digits: true);
                    break;
                case 8:
                    cells[3] = Address();
                    break;
                case 9:
                    cells[3] = cells[3]
                        ?.Replace("Mah.", "Mahallesi", StringComparison.Ordinal)
                        .Replace("Sok.", "Sokak", StringComparison.Ordinal);
                    break;
                case 10:
                    cells[3] = cells[3] is null ? null : Slip(cells[3]!);
                    break;
                default:
                    cells[3] = _random.Next(2) == 0 ? null : Address();
                    break;
            }
    }

    private string Slip(string text, bool digits = false)
    {
        if (text.Length < 4)
            return text;
        var place = _random.Next(1, text.Length - 1);
        return _random.Next(4) switch
        {
            0 when !digits => text.Remove(place, 1),
            1 when !digits => text.Insert(place, text[_random.Next(text.Length)].ToString()),
            2 => text[..place] + text[place + 1] + text[place] + text[(place + 2)..],
            _ => char.IsAsciiDigit(text[place])
                ? text[..place] + (char)('0' + _random.Next(10)) + text[(place + 1)..]
                : text[..place] + (digits ? text[place] : (char)('a' + _random.Next(26))) + text[(place + 1)..],
        };
    }

    /// <summary>
    /// A few words are common and many rare: an even draw to a power, by which one couple of people in some hundred thousand shares its full name.
    /// </summary>
    private string Tail(string[] words)
    {
        var draw = _random.NextDouble();
        return words[(int)(Math.Pow(draw, 1.6) * words.Length)];
    }

    private static string Plain(string text) => string.Concat(text.Select(Muhatap.Text.Folding.TextFold.Of)).ToUpperInvariant();

    private static string Title(string word) => (word[0] == 'i' ? "İ" : word[..1].ToUpperInvariant()) + word[1..];

    private static string[] Words(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
