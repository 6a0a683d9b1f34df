using System.Globalization;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Linkage;
using Muhatap.Linkage.Accounts;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Relate.Proposals;

/// <summary>Another customer with whom one may be the same, and why.</summary>
internal sealed record Likeness(CustomerRow Other, double Bits, IReadOnlyList<EvidenceItem> Evidence);

/// <summary>
/// The customers in the linkage engine's incremental index, with the parameters learnt from them. A company with few customers
/// learns how rare a name or a telephone is from stand-ins (<see cref="StandInPeople"/>) beside them; those are never
/// anybody's match, and the prior counts only the pairs of the company's own customers.
/// </summary>
internal sealed class CustomerIndex
{
    /// <summary>Fewer customers than this are filled up with stand-ins.</summary>
    private const int EnoughCustomers = 3_000;

    /// <summary>Up to so many, everybody is compared with everybody; beyond, who shares a block.</summary>
    private const int EveryPair = 2_000;

    /// <summary>At least so many of a hundred customers are somebody who is there already: two systems never know nobody in common.</summary>
    private const double LeastDoubles = 0.02;

    private readonly LinkageIndex index;
    private readonly List<CustomerRow?> rows;
    private readonly Dictionary<CustomerId, int> newest = [];

    /// <summary>How many customers were ever seen with an address: what a family or a company shares tells little.</summary>
    private readonly Dictionary<string, int> holders = new(StringComparer.Ordinal);

    /// <summary>Bits to add to the engine's prior, which is of the stand-ins' pairs as well.</summary>
    private readonly double priorShift;
    private readonly double prior;

    private CustomerIndex(LinkageIndex index, LinkageModel model, List<CustomerRow?> rows)
    {
        this.index = index;
        this.rows = rows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not { } row)
                continue;
            newest[row.Id] = i;
            Count(row);
        }
        double all = rows.Count,
            own = Math.Max(2, newest.Count);
        var matches = Math.Max(model.Lambda * all * (all - 1) / 2, LeastDoubles * own);
        prior = LinkageModel.WeightOf(Math.Min(0.5, matches / (own * (own - 1) / 2)));
        priorShift = prior - model.PriorWeight;
        Built = newest.Count;
    }

    /// <summary>How many customers the parameters were learnt from.</summary>
    public int Built { get; }

    public static CustomerIndex Learn(IReadOnlyList<CustomerRow> customers)
    {
        var all = new List<CustomerRow?>(customers);
        var cells = customers.Select(row => row.Cells).ToList();
        foreach (var (name, birthDate, city, email, phone) in StandInPeople.Take(Math.Max(0, EnoughCustomers - customers.Count)))
        {
            all.Add(null);
            cells.Add([name, birthDate, city, email, phone]);
        }
        var table = new RecordTable(
            [.. Enumerable.Range(0, all.Count).Select(Name)],
            CustomerRow.Columns,
            [.. CustomerRow.Columns.Select((_, column) => cells.Select(row => row[column]).ToArray())]
        );
        var settings = new LinkageSettings
        {
            // With few customers nearly every pair is of strangers, and those that happen to share something (a city, telephones
            // bought in a row) outnumber the true ones: what matching pairs show is then taken as it is everywhere.
            PriorPairs = customers.Count < EnoughCustomers ? 20_000 : 8,
            Kinds = new Dictionary<string, ColumnKind>(StringComparer.Ordinal)
            {
                ["full_name"] = ColumnKind.FullName,
                ["birth_date"] = ColumnKind.BirthDate,
                ["city"] = ColumnKind.Place,
                ["email"] = ColumnKind.Email,
                ["phone"] = ColumnKind.Phone,
            },
        };
        var result = Linker.Link(settings, table);
        return new CustomerIndex(new LinkageIndex(result, settings), result.Model, all);
    }

    /// <summary>Whether so much has come since that the parameters are to be learnt anew.</summary>
    public bool IsStale => newest.Count > Math.Max(500, Built * 2) || rows.Count > (2 * newest.Count) + EnoughCustomers;

    /// <summary>Takes a customer in, or its changed record in place of the old one.</summary>
    public void Put(CustomerRow customer)
    {
        if (newest.TryGetValue(customer.Id, out var held) && rows[held] is { } row && Same(row, customer))
        {
            rows[held] = customer;
            return;
        }
        var placement = index.Add(Name(index.Count), customer.Cells);
        rows.Add(customer);
        Count(customer);
        newest[customer.Id] = placement.Record;
    }

    public void Remove(CustomerId customer) => newest.Remove(customer);

    /// <summary>Who may be the same, the likeliest first.</summary>
    /// <param name="leastBits">Weights below this are left out.</param>
    /// <param name="also">Customers to look at besides, because they share an identifier.</param>
    public List<Likeness> Find(CustomerId customer, double leastBits, IEnumerable<CustomerId> also)
    {
        var found = new List<Likeness>();
        if (!newest.TryGetValue(customer, out var record))
            return found;
        var own = rows[record]!;
        var candidates = newest.Count <= EveryPair ? newest.Values : (IEnumerable<int>)index.Neighbours(record);
        foreach (var other in candidates.Concat(also.Where(newest.ContainsKey).Select(id => newest[id])).Distinct())
        {
            if (rows[other] is not { } row || other == record || newest.GetValueOrDefault(row.Id, -1) != other)
                continue;
            var shared = SharedBesides(own, row);
            if (index.Weight(record, other) + priorShift + shared.Sum(item => item.Bits) < leastBits)
                continue;
            var evidence = Explain(record, other, shared);
            var bits = evidence.Sum(item => item.Bits);
            if (bits >= leastBits)
                found.Add(new Likeness(row, bits, evidence));
        }
        return [.. found.OrderByDescending(likeness => likeness.Bits)];
    }

    private List<EvidenceItem> Explain(int record, int other, List<EvidenceItem> shared)
    {
        var steps = index
            .Explain(record, other)
            .Skip(1)
            .Select(step => new EvidenceItem(step.Comparison, step.Level, step.Weight))
            .ToList();
        // What the first address of each says against them says nothing where they share another.
        foreach (var item in shared)
            steps.RemoveAll(step => step.What == item.What && step.Bits < item.Bits);
        return
        [
            new EvidenceItem("prior", "two_customers", prior),
            .. steps,
            .. shared.Where(item => !steps.Exists(step => step.What == item.What)),
        ];
    }

    /// <summary>Only the first e-mail and phone of a record stand in the index; a shared further one says as much as they would.</summary>
    private List<EvidenceItem> SharedBesides(CustomerRow left, CustomerRow right)
    {
        var shared = new List<EvidenceItem>();
        Add("email", left.Emails, right.Emails);
        Add("phone", left.Phones, right.Phones);
        return shared;

        void Add(string what, IReadOnlyList<string> a, IReadOnlyList<string> b)
        {
            if (
                a.Count + b.Count <= 2
                || a.Intersect(b, StringComparer.Ordinal).MinBy(value => holders[value]) is not { } value
                || a[0] == b[0]
            )
                return;
            // As rare as it is among the customers; the last bit for the chance that one of them wrote the other's down.
            shared.Add(new EvidenceItem(what, "another", Math.Log2((double)Math.Max(EnoughCustomers, newest.Count) / holders[value]) - 1));
        }
    }

    private void Count(CustomerRow row)
    {
        foreach (var value in row.Emails.Concat(row.Phones))
            holders[value] = holders.GetValueOrDefault(value) + 1;
    }

    private static bool Same(CustomerRow a, CustomerRow b) => a.Cells.SequenceEqual(b.Cells, StringComparer.Ordinal);

    private static string Name(int record) => record.ToString(CultureInfo.InvariantCulture);
}
