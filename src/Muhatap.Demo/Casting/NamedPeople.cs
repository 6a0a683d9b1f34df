using Muhatap.Core.Posts;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Material;

namespace Muhatap.Demo.Casting;

/// <summary>The hand-made companies and people of <c>demo/</c>.</summary>
internal static class NamedPeople
{
    private static readonly string[] PublicNetworks = ["x", "instagram", "bluesky", "sikayetvar"];

    public static void Enter(Ensemble ensemble, DateTimeOffset now, Chance chance)
    {
        foreach (Company company in Resource.Records<Company>("companies.jsonl"))
            Enter(ensemble, company, chance);
        foreach (PersonRow row in Resource.Records<PersonRow>("people.jsonl"))
            Enter(ensemble, row, now, chance);
    }

    private static void Enter(Ensemble ensemble, Company company, Chance chance)
    {
        ensemble.Companies.Add(company);
        foreach (string network in PublicNetworks)
        {
            string handle = Writing.Gaps.Handle(company.Handle, network);
            string bio = $"{company.Name} resmi hesabı";
            long followers = company.Own ? chance.Between(90_000, 600_000) : chance.Between(40_000, 900_000);
            ensemble.Add(
                new DemoAccount(
                    network,
                    handle,
                    AccountIds.New(network, handle, chance),
                    company.Name,
                    bio,
                    "Türkiye",
                    followers,
                    null,
                    null,
                    company.Id,
                    null
                )
            );
        }
    }

    private static void Enter(Ensemble ensemble, PersonRow row, DateTimeOffset now, Chance chance)
    {
        var person = new Person(
            row.Id,
            row.FirstName,
            row.LastName,
            row.City,
            row.District,
            row.BirthYear,
            row.Occupation,
            Voices.Voice.Of(row.Voice).Name,
            true,
            row.Role,
            row.Brands,
            row.Friends,
            row.Customer?.Number
        );
        ensemble.Add(person);
        foreach ((string network, string handle) in row.Accounts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            ensemble.Add(
                new DemoAccount(
                    network,
                    handle,
                    AccountIds.New(network, handle, chance),
                    row.DisplayName ?? person.FullName,
                    network is "mail" or "form" ? null : row.Bio,
                    row.ClaimsToBe is null ? row.City : "İzmir",
                    network switch
                    {
                        "mail" or "form" or "sikayetvar" => 0,
                        "instagram" => row.Followers,
                        _ => (long)(row.Followers * (.3 + chance.Fraction())),
                    },
                    row.Id,
                    row.Customer?.Number,
                    null,
                    row.ClaimsToBe
                )
            );
        }
        if (row.Customer is { } customer)
            ensemble.Customers.Add(Record(ensemble, person, customer, now, chance));
    }

    private static DemoCustomer Record(Ensemble ensemble, Person person, CustomerRow row, DateTimeOffset now, Chance chance)
    {
        var identifiers = new List<ClaimedIdentifier>
        {
            new(IdentifierKind.CustomerNumber, row.Number),
            new(IdentifierKind.Email, row.Email),
            new(IdentifierKind.Phone, row.Phone),
        };
        identifiers.AddRange(row.Handles.Select(handle => new ClaimedIdentifier(IdentifierKind.Handle, handle)));
        string[] brands = [.. person.Brands.Where(id => ensemble.Company(id).Own)];
        return new DemoCustomer(
            row.Number,
            person.Id,
            person.FullName,
            row.City ?? person.City,
            person.BirthYear,
            row.Segment,
            row.Since,
            brands,
            identifiers,
            Purchases.Make(row.Number, brands, ensemble, now, chance, chance.Between(2, 9))
        );
    }
}
