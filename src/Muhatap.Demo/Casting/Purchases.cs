using System.Globalization;
using Muhatap.Core.Activities;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Turkish;

namespace Muhatap.Demo.Casting;

/// <summary>What customers bought in the two years before now.</summary>
internal static class Purchases
{
    public static IReadOnlyList<Purchase> Make(
        string customer,
        IReadOnlyList<string> brands,
        Ensemble ensemble,
        DateTimeOffset now,
        Chance chance,
        int count
    )
    {
        if (brands.Count == 0)
            return [];
        var purchases = new List<Purchase>(count);
        for (int i = 0; i < count; i++)
        {
            Company brand = ensemble.Company(chance.Pick(brands));
            DateTimeOffset at = now.AddMinutes(-chance.Between(60, 730 * 24 * 60));
            at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
            long minor = brand.Sector switch
            {
                "telecom" => (long)chance.Around(520, .35) * 100 - 10,
                "bank" => (long)chance.Around(40_000, .8) * 100,
                _ => (long)chance.Around(850, .8) * 100 - 10,
            };
            purchases.Add(
                new Purchase("", brand.Id, Suffix.OnNoun(chance.Pick(brand.Products), ""), at, new Money(Math.Max(minor, 2990), "TRY"))
            );
        }
        purchases.Sort((one, other) => one.At.CompareTo(other.At));
        return
        [
            .. purchases.Select(
                (purchase, i) => purchase with { ExternalId = string.Create(CultureInfo.InvariantCulture, $"{customer}-P{i + 1}") }
            ),
        ];
    }
}
