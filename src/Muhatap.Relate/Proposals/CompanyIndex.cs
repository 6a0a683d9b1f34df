using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Linkage.Normalising;

namespace Muhatap.Relate.Proposals;

/// <summary>
/// Companies beside people: two of them are compared by tax and registry number, trade name, address and city. A number is worth what it is
/// rare; two different tax numbers are two companies, however alike their names are: so are a group's.
/// </summary>
internal sealed class CompanyIndex
{
    /// <summary>A first word that more companies have says nothing by itself.</summary>
    private const int MostOfWord = 200;

    /// <summary>Rarity is not taken from fewer companies than this.</summary>
    private const int EnoughCompanies = 3000;
    private const double LeastDoubles = 0.02;
    private const double MostNameBits = 11;
    private const double SameNumberBits = 16;
    private const double OtherNumberBits = -14;

    private readonly Dictionary<CustomerId, (CustomerRow Row, string Core)> held = [];
    private readonly Dictionary<string, HashSet<CustomerId>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> cores = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);

    public void Put(CustomerRow row)
    {
        Remove(row.Id);
        var core = TradeName.Core(row.Name);
        held[row.Id] = (row, core);
        if (!byWord.TryGetValue(FirstWord(core), out var sharing))
            byWord[FirstWord(core)] = sharing = [];
        sharing.Add(row.Id);
        Count(row, core, 1);
    }

    public void Remove(CustomerId company)
    {
        if (!held.Remove(company, out var old))
            return;
        byWord[FirstWord(old.Core)].Remove(company);
        Count(old.Row, old.Core, -1);
    }

    /// <summary>Who may be the same company, the likeliest first.</summary>
    /// <param name="also">Customers that share an identifier.</param>
    public List<Likeness> Find(CustomerId company, double leastBits, IEnumerable<CustomerId> also)
    {
        if (!held.TryGetValue(company, out var own))
            return [];
        var sharing = byWord[FirstWord(own.Core)];
        var candidates = (sharing.Count <= MostOfWord ? sharing : [])
            .Concat(also)
            .Where(id => id != company && held.ContainsKey(id))
            .Distinct();
        return
        [
            .. candidates
                .Select(id => (held[id].Row, Evidence: Compare(own.Row, own.Core, held[id].Row, held[id].Core)))
                .Select(pair => new Likeness(pair.Row, pair.Evidence.Sum(step => step.Bits), pair.Evidence))
                .Where(likeness => likeness.Bits >= leastBits)
                .OrderByDescending(likeness => likeness.Bits),
        ];
    }

    private List<EvidenceItem> Compare(CustomerRow left, string leftCore, CustomerRow right, string rightCore)
    {
        double n = Math.Max(2, held.Count);
        var steps = new List<EvidenceItem>
        {
            new("prior", "two_customers", Math.Log2(Math.Min(0.5, Math.Max(1, LeastDoubles * n) / (n * (n - 1) / 2)))),
        };
        var rarity = Math.Min(MostNameBits, Math.Log2(Math.Max(EnoughCompanies, n) / Math.Max(cores.GetValueOrDefault(leftCore), 2)));
        steps.Add(
            TradeName.Compare(leftCore, rightCore) switch
            {
                TradeNameLikeness.Same => new("trade_name", "exact", rarity),
                TradeNameLikeness.Shortened => new("trade_name", "shortened", rarity - 1),
                TradeNameLikeness.Beginning => new("trade_name", "group", Math.Max(0, rarity - 6)),
                _ => new("trade_name", "else", -6),
            }
        );
        Number("tax_number", left.TaxNumbers, right.TaxNumbers);
        Number("registry_number", left.RegistryNumbers, right.RegistryNumbers);
        Address("email", left.Emails, right.Emails);
        Address("phone", left.Phones, right.Phones);
        if (TradeName.Core(left.City ?? "") is { Length: > 0 } city && TradeName.Core(right.City ?? "") is { Length: > 0 } other)
            steps.Add(city == other ? new("city", "exact", 2) : new("city", "else", -1.5));
        return steps;

        void Number(string what, IReadOnlyList<string> a, IReadOnlyList<string> b)
        {
            if (a.Count == 0 || b.Count == 0)
                return;
            steps.Add(
                a.Intersect(b, StringComparer.Ordinal).FirstOrDefault() is { } same
                    // A number that stands on many records was written down for want of another.
                    ? new(what, values[same] <= 3 ? "exact" : "shared", values[same] <= 3 ? SameNumberBits : Rarity(same))
                    : new(what, "else", OtherNumberBits)
            );
        }

        void Address(string what, IReadOnlyList<string> a, IReadOnlyList<string> b)
        {
            if (a.Intersect(b, StringComparer.Ordinal).MinBy(value => values[value]) is { } same)
                steps.Add(new(what, "another", Rarity(same) - 1));
        }

        double Rarity(string value) => Math.Max(0, Math.Log2(Math.Max(EnoughCompanies, n) / values[value]) - 3);
    }

    private void Count(CustomerRow row, string core, int by)
    {
        cores[core] = cores.GetValueOrDefault(core) + by;
        foreach (var value in row.Emails.Concat(row.Phones).Concat(row.TaxNumbers).Concat(row.RegistryNumbers))
            values[value] = values.GetValueOrDefault(value) + by;
    }

    private static string FirstWord(string core) => core.Split(' ')[0];
}
