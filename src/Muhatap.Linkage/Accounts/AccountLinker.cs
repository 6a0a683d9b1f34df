using System.Collections.Concurrent;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage.Accounts;

/// <summary>
/// Finds the accounts of people, open-set: most accounts may belong to nobody in the file, and namesakes and impostors exist.
/// <para>
/// A pair's weight is the prior (that one of the network's accounts, taken at random, is this person's) and the likelihood ratios of what the profile
/// shows. A name is worth as much as it is rare, because another owner of the account would have to bear it too. Then the rivals: another account of the
/// network that fits the person as well, and another person whom the account fits as well, each take their share, as Bayes' rule over exclusive hypotheses
/// gives it. How many people have an account at all is learnt by EM from the weights themselves.
/// </para>
/// </summary>
public static class AccountLinker
{
    private const int Rounds = 20;

    /// <summary>Pairs under this weight without rivals are not worth keeping.</summary>
    private const double LeastBits = -8;

    /// <summary>A small file is compared pair by pair, so that no index hides what a slip in every word would cost.</summary>
    private const long EveryPairLimit = 600_000;

    private sealed record Candidate(int Person, int Account, List<EvidenceStep> Steps)
    {
        public double Bits { get; } = Steps.Sum(step => step.Weight);

        public double Prior { get; set; }

        public double Odds => Math.Pow(2, Math.Min(200, Bits + Prior));
    }

    /// <summary>The matches at or over the threshold, by person and account.</summary>
    public static List<AccountMatch> Link(IReadOnlyList<Person> people, IReadOnlyList<SocialAccount> accounts, double threshold)
    {
        if (people.Count == 0 || accounts.Count == 0)
            return [];
        var names = PersonName.Of(people);
        var same = SamePeople.Of(people, names);
        var candidates = Compare(people, accounts, names);
        var networks = accounts
            .CountBy(account => account.Network, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var persons = same.Distinct().Count();
        // Half of the people having an account in the file is a start; the weights say where it goes.
        var share = networks.Keys.ToDictionary(network => network, _ => 0.5, StringComparer.OrdinalIgnoreCase);
        var byAccount = candidates.ToLookup(candidate => candidate.Account);
        var byPerson = candidates.ToLookup(candidate => (same[candidate.Person], accounts[candidate.Account].Network.ToLowerInvariant()));
        var rivals = new double[candidates.Count];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var candidate in candidates)
            {
                var network = accounts[candidate.Account].Network;
                candidate.Prior = Math.Log2(share[network] / networks[network]);
            }
            var expected = networks.Keys.ToDictionary(network => network, _ => 0.0, StringComparer.OrdinalIgnoreCase);
            var counted = new HashSet<(int, int)>();
            for (var i = 0; i < candidates.Count; i++)
            {
                var candidate = candidates[i];
                rivals[i] = Rivals(
                    candidate,
                    byAccount[candidate.Account],
                    byPerson[(same[candidate.Person], accounts[candidate.Account].Network.ToLowerInvariant())],
                    same
                );
                if (counted.Add((same[candidate.Person], candidate.Account)))
                    expected[accounts[candidate.Account].Network] += LinkageModel.Probability(
                        candidate.Bits + candidate.Prior - Math.Log2(1 + rivals[i])
                    );
            }
            foreach (var network in networks.Keys)
                share[network] = Math.Clamp(expected[network] / persons, 0.01, 0.95);
        }
        return [.. Matches(candidates, rivals, threshold).OrderBy(match => match.Person).ThenByDescending(match => match.Weight)];
    }

    private static List<Candidate> Compare(IReadOnlyList<Person> people, IReadOnlyList<SocialAccount> accounts, NameToken[][] names)
    {
        var profiles = new ProfileEvidence(accounts);
        var index = (long)people.Count * accounts.Count <= EveryPairLimit ? null : new CandidateIndex(names);
        var kept = new ConcurrentBag<Candidate>();
        var handles = accounts.Select(account => HandleText.Of(account.Handle)).ToArray();
        var population = new EvidenceStep("population", "namesakes", -Math.Log2(Population.Share(handles)));
        var least = LeastBits - Math.Log2(0.5 / accounts.Count);
        Parallel.For(
            0,
            accounts.Count,
            account =>
            {
                var handle = handles[account];
                var possible = new HashSet<int>();
                if (index is null)
                    possible.UnionWith(Enumerable.Range(0, people.Count));
                else
                {
                    index.Find(handle.Letters, possible);
                    index.Find(string.Concat(profiles.DisplayName(account)), possible);
                }
                foreach (var person in possible)
                {
                    var candidate = new Candidate(
                        person,
                        account,
                        Steps(people[person], names[person], account, handle, profiles, population)
                    );
                    if (candidate.Bits >= least)
                        kept.Add(candidate);
                }
            }
        );
        return [.. kept.OrderBy(candidate => candidate.Account).ThenBy(candidate => candidate.Person)];
    }

    private static List<EvidenceStep> Steps(
        Person person,
        NameToken[] name,
        int account,
        HandleText handle,
        ProfileEvidence profiles,
        EvidenceStep population
    )
    {
        var steps = new List<EvidenceStep>();
        var (display, tokens) = profiles.Name(account, name);
        if (display is { } shown)
            steps.Add(shown);
        // What the display name has said already, the handle cannot say again: only the words it adds count in full.
        var rest =
            tokens == 0
                ? name
                : [.. name.Select((token, k) => (tokens & (1 << k)) == 0 ? token : token with { Bits = Math.Min(token.Bits, 1) })];
        var reading = HandleReader.Read(handle, rest);
        steps.Add(new EvidenceStep("handle", reading.Level, tokens == 0 ? reading.Bits : Math.Max(reading.Bits, -2)));
        if (population.Weight > 0.01 && (tokens != 0 || reading.Tokens != 0))
            steps.Add(population);
        Add(profiles.Place(account, person));
        Add(profiles.Work(account, person));
        Add(profiles.Contact(account, person, name));
        return steps;

        void Add(EvidenceStep? step)
        {
            if (step is { } found)
                steps.Add(found);
        }
    }

    /// <summary>The odds, together, of the hypotheses that exclude this one.</summary>
    private static double Rivals(Candidate candidate, IEnumerable<Candidate> ofAccount, IEnumerable<Candidate> ofPerson, int[] same)
    {
        var others = new Dictionary<int, double>();
        foreach (var other in ofAccount)
            if (same[other.Person] != same[candidate.Person])
                others[same[other.Person]] = Math.Max(others.GetValueOrDefault(same[other.Person]), other.Odds);
        var accounts = new Dictionary<int, double>();
        foreach (var other in ofPerson)
            if (other.Account != candidate.Account)
                accounts[other.Account] = Math.Max(accounts.GetValueOrDefault(other.Account), other.Odds);
        return others.Values.Sum() + accounts.Values.Sum();
    }

    private static IEnumerable<AccountMatch> Matches(List<Candidate> candidates, double[] rivals, double threshold)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var steps = new List<EvidenceStep> { new("prior", "account_of_network", candidate.Prior) };
            steps.AddRange(candidate.Steps);
            if (rivals[i] > 0.001)
                steps.Add(new EvidenceStep("rivals", "others_fit_too", -Math.Log2(1 + rivals[i])));
            var match = new AccountMatch(candidate.Person, candidate.Account, steps);
            if (match.Probability >= threshold)
                yield return match;
        }
    }
}
