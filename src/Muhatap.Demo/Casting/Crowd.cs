using System.Globalization;
using Muhatap.Core.Posts;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Material;
using Muhatap.Demo.Turkish;

namespace Muhatap.Demo.Casting;

/// <summary>Several hundred people behind the named ones, so that volume is believable. A third are customers of ours, one in fifteen writes English.</summary>
internal sealed class Crowd(Ensemble ensemble, Library library, DateTimeOffset now, Chance chance)
{
    public const int Size = 640;

    private static readonly string[] Voices =
    [
        "plain",
        "casual",
        "ascii",
        "short",
        "angry",
        "emoji",
        "elder",
        "typo",
        "dry",
        "careful",
        "ege",
        "karadeniz",
        "cukurova",
        "dogu",
    ];
    private static readonly double[] VoiceWeights = [26, 24, 13, 8, 6, 9, 5, 5, 4, 8, 2, 1.5, 2, 2];
    private static readonly string[] Networks = ["x", "instagram", "sikayetvar", "bluesky", "eksi", "mail", "form"];
    private static readonly double[] NetworkWeights = [42, 23, 8.5, 11.5, 8, 5, 7];
    private readonly HashSet<string> handles = new(
        ensemble.Accounts.Select(account => account.Network + ":" + account.Handle),
        StringComparer.Ordinal
    );

    public void Enter()
    {
        for (int i = 0; i < Size; i++)
            Enter(i);
    }

    private void Enter(int index)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"p{index:000}");
        string[] place = chance.Pick(library.Names["city"]).Split(':');
        string voice = Voices[chance.Weighted(VoiceWeights)];
        int age = voice switch
        {
            "elder" => chance.Between(52, 78),
            "short" => chance.Between(16, 27),
            _ => chance.Between(18, 63),
        };
        bool foreign = chance.Happens(.07);
        string? number = chance.Happens(.34) ? string.Create(CultureInfo.InvariantCulture, $"C-{2000 + index}") : null;
        var person = new Person(
            id,
            chance.Pick(library.Names[foreign ? "foreignfirst" : "first"]),
            chance.Pick(library.Names[foreign ? "foreignlast" : "last"]),
            place[0],
            chance.Pick(place[1].Split(',')),
            now.Year - age,
            chance.Pick(library.Names[foreign ? "foreignjob" : "job"]),
            foreign ? "plain" : voice,
            false,
            foreign ? "expat" : null,
            Brands(number is not null),
            [],
            number
        );
        ensemble.Add(person);
        int accounts = chance.Happens(.28) ? 2 : 1;
        for (int i = 0; i < accounts; i++)
            Open(person, index);
        if (number is not null)
            ensemble.Customers.Add(Record(person, number, index));
    }

    private List<string> Brands(bool customer)
    {
        var brands = new List<string>();
        foreach (string sector in new[] { "telecom", "bank", "shop" })
        {
            Company[] companies = [.. ensemble.Companies.Where(company => company.Sector == sector)];
            Company own = companies.First(company => company.Own);
            brands.Add(chance.Happens(customer ? .8 : .62) ? own.Id : chance.Pick([.. companies.Where(company => !company.Own)]).Id);
        }
        brands.RemoveAt(chance.Below(3));
        if (customer && !brands.Exists(id => ensemble.Company(id).Own))
            brands.Add(
                ensemble.Companies.First(company => company.Own && !brands.Exists(id => ensemble.Company(id).Sector == company.Sector)).Id
            );
        return brands;
    }

    private void Open(Person person, int index)
    {
        string network = person.Role is null
            ? Networks[chance.Weighted(NetworkWeights)]
            : chance.Pick<string>(["x", "instagram", "bluesky"]);
        if (ensemble.On(person.Id, network) is not null)
            return;
        string handle = Handle(person, network, index);
        if (!handles.Add(network + ":" + handle))
            handle = Unique(network, handle, index);
        bool hidden = network == "eksi";
        string shown =
            hidden ? handle
            : network is "mail" or "form" || chance.Happens(.6) ? person.FullName
            : chance.Happens(.5) ? person.FirstName
            : person.FirstName + " " + person.LastName[0] + ".";
        string? bio =
            network is "mail" or "form" or "sikayetvar" || chance.Happens(.4)
                ? null
                : chance.Pick(library.Names[person.Role is null ? "bio" : "foreignbio"]);
        ensemble.Add(
            new DemoAccount(
                network,
                handle,
                AccountIds.New(network, handle, chance),
                shown,
                string.IsNullOrEmpty(bio) ? null : bio,
                chance.Happens(.4) && !hidden ? person.City : null,
                network is "x" or "instagram" or "bluesky" ? (long)chance.Around(190, 1.3) : 0,
                person.Id,
                person.CustomerNumber,
                null,
                null
            )
        );
    }

    private string Unique(string network, string handle, int index)
    {
        string tail = index.ToString(CultureInfo.InvariantCulture);
        int at = handle.IndexOf(network is "mail" or "form" ? '@' : '.', StringComparison.Ordinal);
        string unique =
            network == "eksi" ? handle + " " + tail
            : at < 0 ? handle + tail
            : handle[..at] + tail + handle[at..];
        return handles.Add(network + ":" + unique)
            ? unique
            : throw new InvalidOperationException($"The handle {unique} exists twice on {network}.");
    }

    private string Handle(Person person, string network, int index)
    {
        string first = Casing.Ascii(Casing.Lower(person.FirstName));
        string last = Casing.Ascii(Casing.Lower(person.LastName));
        string year = (person.BirthYear % 100).ToString("00", CultureInfo.InvariantCulture);
        if (network == "eksi")
            return chance.Pick(library.Names["nick"]);
        if (network is "mail" or "form")
            return Email(person, index);
        string handle = chance.Below(8) switch
        {
            0 => first + last,
            1 => first + "_" + last,
            2 => last + first + year,
            3 => first + Consonants(last) + year,
            4 => first[0] + last + year,
            5 => Consonants(first) + last,
            6 => first + "." + last[0] + year,
            _ => chance.Pick(library.Names["nick"]).Replace(" ", "", StringComparison.Ordinal) + year,
        };
        if (network == "bluesky")
            return handle.Replace("_", "-", StringComparison.Ordinal).Replace(".", "-", StringComparison.Ordinal) + ".sosyal.example";
        return network == "x" ? handle.Replace('.', '_') : handle;
    }

    private static string Email(Person person, int index) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Casing.Ascii(Casing.Lower(person.FirstName))}.{Casing.Ascii(Casing.Lower(person.LastName))}{index}@posta.example"
        );

    private static string Consonants(string name) => string.Concat(name.Where(letter => !Casing.IsVowel(letter)));

    private DemoCustomer Record(Person person, string number, int index)
    {
        var identifiers = new List<ClaimedIdentifier>
        {
            new(IdentifierKind.CustomerNumber, number),
            new(IdentifierKind.Phone, string.Create(CultureInfo.InvariantCulture, $"+90599000{2000 + index}")),
        };
        if (chance.Happens(.8))
            identifiers.Add(new ClaimedIdentifier(IdentifierKind.Email, Email(person, index)));
        foreach (DemoAccount account in ensemble.AccountsOf[person.Id])
            if (account.Network is "x" or "instagram" or "bluesky" && chance.Happens(.22))
                identifiers.Add(new ClaimedIdentifier(IdentifierKind.Handle, account.Network + ":" + account.Handle));
        string[] brands = [.. person.Brands.Where(id => ensemble.Company(id).Own)];
        string segment = chance.Weighted([8, 62, 14, 10, 6]) switch
        {
            0 => "vip",
            1 => "standard",
            2 => "new",
            3 => "business",
            _ => "prospect",
        };
        return new DemoCustomer(
            number,
            person.Id,
            person.FullName,
            person.City,
            person.BirthYear,
            segment,
            DateOnly.FromDateTime(now.Date).AddDays(-chance.Between(20, 5000)),
            brands,
            identifiers,
            segment == "prospect" ? [] : Purchases.Make(number, brands, ensemble, now, chance, chance.Between(1, 6))
        );
    }
}
