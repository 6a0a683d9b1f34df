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
/// <para>
/// And nobody's: an account in a person's name may be made by somebody else (an impostor, a fan, a parody, an account given up), whose handle looks as the
/// person's own would (<see cref="Imitations"/>). So no name, however rare, proves everything, and how little it proves is learnt from how many people have more
/// fitting accounts than one, or none. What a name alone cannot settle, a stated e-mail address, place or employer can.
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

        /// <summary>What the name says, which an imitation has in common with the person's own account.</summary>
        public double NameBits { get; } =
            Steps.Where(step => step.Comparison is "handle" or "display_name" or "population").Sum(step => step.Weight);

        /// <summary>Whether given name and surname both stand in it; imitations that show less are counted apart.</summary>
        public bool ShowsFullName { get; } = Steps.Exists(step => step.Level is "full_name");

        /// <summary>log2 of the prior odds that the account imitates the person.</summary>
        public double ImitationPrior { get; set; }

        /// <summary>Odds of being the person's own account against anything else it may be, an imitation of theirs included.</summary>
        public double Odds => Math.Pow(2, Math.Min(200, Bits + Prior)) / (1 + ImitationOdds);

        /// <summary>Odds of being made in the person's name against being of somebody who has nothing to do with them.</summary>
        public double ImitationOdds => Math.Pow(2, Math.Min(200, NameBits + ImitationPrior));
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
        var imitations = new Imitations(networks.Keys);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var candidate in candidates)
            {
                var network = accounts[candidate.Account].Network;
                candidate.Prior = Math.Log2(share[network] / (1 - share[network]) / networks[network]);
                candidate.ImitationPrior = Math.Log2(imitations.PerPerson(network, candidate.ShowsFullName) / networks[network]);
            }
            var expected = networks.Keys.ToDictionary(network => network, _ => 0.0, StringComparer.OrdinalIgnoreCase);
            var counted = new HashSet<(int, int)>();
            imitations.Begin();
            for (var i = 0; i < candidates.Count; i++)
            {
                var candidate = candidates[i];
                var network = accounts[candidate.Account].Network;
                var others = OtherPeople(candidate, byAccount[candidate.Account], same);
                rivals[i] = others + OtherAccounts(candidate, byPerson[(same[candidate.Person], network.ToLowerInvariant())]);
                if (!counted.Add((same[candidate.Person], candidate.Account)))
                    continue;
                var own = candidate.Odds / (1 + candidate.Odds + rivals[i]);
                var either = candidate.Odds * (1 + candidate.ImitationOdds) + candidate.ImitationOdds;
                var inTheirName = either / (1 + either + others);
                expected[network] += own;
                imitations.Saw(network, candidate.ShowsFullName, inTheirName - own);
            }
            imitations.Learn(persons);
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

    /// <summary>The odds, together, that the account is another person's of the file.</summary>
    private static double OtherPeople(Candidate candidate, IEnumerable<Candidate> ofAccount, int[] same)
    {
        var others = new Dictionary<int, double>();
        foreach (var other in ofAccount)
            if (same[other.Person] != same[candidate.Person])
                others[same[other.Person]] = Math.Max(others.GetValueOrDefault(same[other.Person]), other.Odds);
        return others.Values.Sum();
    }

    /// <summary>The odds, together, that the person's account on the network is another one.</summary>
    private static double OtherAccounts(Candidate candidate, IEnumerable<Candidate> ofPerson)
    {
        var accounts = new Dictionary<int, double>();
        foreach (var other in ofPerson)
            if (other.Account != candidate.Account)
                accounts[other.Account] = Math.Max(accounts.GetValueOrDefault(other.Account), other.Odds);
        return accounts.Values.Sum();
    }

    private static IEnumerable<AccountMatch> Matches(List<Candidate> candidates, double[] rivals, double threshold)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var steps = new List<EvidenceStep> { new("prior", "account_of_network", candidate.Prior) };
            steps.AddRange(candidate.Steps);
            var imitation = candidate.ImitationOdds;
            if (imitation > 0.001)
                steps.Add(new EvidenceStep("imitation", "made_in_their_name", -Math.Log2(1 + imitation)));
            if (rivals[i] > 0.001)
                steps.Add(new EvidenceStep("rivals", "others_fit_too", -Math.Log2(1 + rivals[i])));
            var match = new AccountMatch(candidate.Person, candidate.Account, steps);
            if (match.Probability >= threshold)
                yield return match;
        }
    }
}
