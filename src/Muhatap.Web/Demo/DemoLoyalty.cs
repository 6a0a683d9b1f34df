using System.Globalization;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Demo;
using Muhatap.Demo.Cast;

namespace Muhatap.Web.Demo;

/// <summary>
/// A second system of the demo's group: the shop's loyalty cards. It knows many of the same people under other numbers, as a till
/// writes them (no Turkish letters, an initial, a slip of the finger), and some who are nobody's customer elsewhere.
/// </summary>
internal static class DemoLoyalty
{
    public const string Source = "sadakat";

    /// <summary>Rows with the person each is really about.</summary>
    public static IEnumerable<(IncomingCustomer Row, string Person)> Rows(World world)
    {
        var card = 700_000;
        foreach (var customer in world.Customers)
        {
            var chance = Chance(customer.Number);
            card++;
            if (chance % 5 < 3)
                yield return (Known(customer, card, chance), customer.PersonId);
        }
        foreach (var person in world.People.Where(person => person.CustomerNumber is null))
        {
            card++;
            if (Chance(person.Id) % 9 == 0)
                yield return (Row(card, person.FullName, person.City, []), person.Id);
        }
    }

    private static IncomingCustomer Known(DemoCustomer customer, int card, uint chance)
    {
        var name = (chance / 5 % 6) switch
        {
            0 => Plain(customer.FullName).ToUpperInvariant(),
            1 => Initial(customer.FullName),
            2 => Slip(customer.FullName, chance),
            3 => Plain(customer.FullName),
            _ => customer.FullName,
        };
        var kept = customer
            .Identifiers.Where(identifier =>
                (identifier.Kind == IdentifierKind.Email && chance / 30 % 3 != 0)
                || (identifier.Kind == IdentifierKind.Phone && chance / 90 % 3 == 0)
            )
            .ToList();
        return Row(card, name, chance / 270 % 5 == 0 ? "" : customer.City, kept);
    }

    private static IncomingCustomer Row(int card, string name, string city, IReadOnlyList<ClaimedIdentifier> identifiers) =>
        new()
        {
            Source = Source,
            Number = card.ToString(CultureInfo.InvariantCulture),
            Name = name,
            City = city.Length == 0 ? null : city,
            Basis = LegalBasis.Contract,
            Identifiers = identifiers,
        };

    private static string Plain(string name) =>
        string.Join(' ', Muhatap.Text.Folding.TextFold.Fold(name).Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Initial(string name)
    {
        var words = name.Split(' ');
        return $"{words[0][0]}. {words[^1]}";
    }

    /// <summary>Two neighbours changed places in the surname.</summary>
    private static string Slip(string name, uint chance)
    {
        var letters = name.ToCharArray();
        var at = letters.Length - 3 - (int)(chance % 2);
        (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        return new string(letters);
    }

    /// <summary>The same for the same text (FNV-1a).</summary>
    private static uint Chance(string text)
    {
        var hash = 2166136261;
        foreach (var sign in text)
            hash = (hash ^ sign) * 16777619;
        return hash ^ (hash >> 15);
    }
}
