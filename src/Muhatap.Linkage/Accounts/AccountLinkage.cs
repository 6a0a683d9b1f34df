using System.Collections.Concurrent;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage.Accounts;

/// <summary>
/// Which accounts are whose, as people and accounts come. Open-set: most accounts may belong to nobody in the file, and namesakes and impostors exist.
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
/// <para>
/// <c>without</c> names comparisons, or <c>comparison:level</c>, that are not to count: what somebody switched off.
/// </para>
/// </summary>
public sealed class AccountLinkage(IReadOnlySet<string>? without = null)
{
    private const int Rounds = 20;

    /// <summary>Pairs under this weight without rivals are not worth keeping.</summary>
    private const double LeastBits = -8;

    /// <summary>What a known link weighs as a rival: one in a thousand of them is wrong, were the prior even for a network of a million.</summary>
    private const double KnownBits = 30;

    /// <summary>A small file is compared pair by pair, so that no index hides what a slip in every word would cost.</summary>
    private const long EveryPairLimit = 600_000;

    private sealed record Candidate(int Person, int Account, List<EvidenceStep> Steps)
    {
        public double Bits => IsKnown ? KnownBits : bits;

        private readonly double bits = Steps.Sum(step => step.Weight);

        /// <summary>Somebody or something surer than names says so.</summary>
        public bool IsKnown { get; set; }

        public double Prior { get; set; }

        /// <summary>What the name says, which an imitation has in common with the person's own account.</summary>
        public double NameBits { get; } =
            Steps.Where(step => step.Comparison is "handle" or "display_name" or "population").Sum(step => step.Weight);

        /// <summary>Whether given name and surname both stand in it; imitations that show less are counted apart.</summary>
        public bool ShowsFullName { get; } = Steps.Exists(step => step.Level is "full_name");

        /// <summary>log2 of the prior odds that the account imitates the person.</summary>
        public double ImitationPrior { get; set; }

        /// <summary>Odds of being the person's own account against anything else it may be, an imitation of theirs included.</summary>
        public double Odds => Math.Pow(2, Math.Min(200, Bits + Prior)) / (IsKnown ? 1 : 1 + ImitationOdds);

        /// <summary>Odds of being made in the person's name against being of somebody who has nothing to do with them.</summary>
        public double ImitationOdds => Math.Pow(2, Math.Min(200, NameBits + ImitationPrior));
    }

    private readonly List<Person> people = [];
    private readonly List<SocialAccount> accounts = [];
    private readonly List<Candidate> candidates = [];
    private readonly HashSet<int> gonePeople = [];
    private readonly HashSet<int> goneAccounts = [];
    private NameToken[][] names = [];
    private ProfileEvidence? profiles;
    private Dictionary<string, double> share = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many people were ever added; the next gets this number.</summary>
    public int People => people.Count;

    /// <summary>How many accounts were ever added; the next gets this number.</summary>
    public int Accounts => accounts.Count;

    /// <summary>
    /// Takes people and accounts in. New ones are compared with all that are there, those that are there not with each other again:
    /// the cost is that of what came. How rare a word is, is what it is when it is compared.
    /// </summary>
    public void Add(IReadOnlyList<Person> newPeople, IReadOnlyList<SocialAccount> newAccounts)
    {
        var (firstPerson, firstAccount) = (people.Count, accounts.Count);
        people.AddRange(newPeople);
        accounts.AddRange(newAccounts);
        if (newPeople.Count > 0)
            names = PersonName.Of(people);
        if (people.Count == 0 || accounts.Count == 0 || newPeople.Count + newAccounts.Count == 0)
            return;
        profiles = new ProfileEvidence(accounts);
        Compare(profiles, 0, people.Count, firstAccount, accounts.Count);
        if (firstAccount > 0 && newPeople.Count > 0)
            Compare(profiles, firstPerson, people.Count, 0, firstAccount);
    }

    /// <summary>
    /// One pair that something else brought together, without rivals and imitations: what the names and profiles say of it, whether
    /// or not they would have found it. Both must have been added.
    /// </summary>
    public AccountMatch Compare(int person, int account)
    {
        var handle = HandleText.Of(accounts[account].Handle);
        var network = accounts[account].Network;
        var ofNetwork = accounts.Count(row => string.Equals(row.Network, network, StringComparison.OrdinalIgnoreCase));
        var owning = share.GetValueOrDefault(network, 0.5);
        var population = new EvidenceStep("population", "namesakes", 0);
        return new AccountMatch(
            person,
            account,
            [
                new EvidenceStep("prior", "account_of_network", Math.Log2(owning / (1 - owning) / ofNetwork)),
                .. Steps(people[person], names[person], account, handle, profiles!, population),
            ]
        );
    }

    /// <summary>
    /// The account is known to be the person's. Whatever else bears the person's name on the network is then hardly theirs, and the
    /// account hardly anybody else's.
    /// </summary>
    public void Know(int person, int account)
    {
        var candidate = candidates.Find(row => row.Person == person && row.Account == account);
        if (candidate is null)
            candidates.Add(candidate = new Candidate(person, account, []));
        candidate.IsKnown = true;
    }

    /// <summary>The person counts no more: erased, joined with another, or to be added again as they are now.</summary>
    public void RemovePerson(int person)
    {
        gonePeople.Add(person);
        candidates.RemoveAll(candidate => candidate.Person == person);
    }

    /// <summary>The account counts no more: erased, tied to somebody, or to be added again as it is now.</summary>
    public void RemoveAccount(int account)
    {
        goneAccounts.Add(account);
        candidates.RemoveAll(candidate => candidate.Account == account);
    }

    /// <summary>The matches at or over the threshold, by person and account.</summary>
    public List<AccountMatch> Matches(double threshold)
    {
        if (candidates.Count == 0)
            return [];
        var same = SamePeople.Of(people, names);
        var networks = accounts
            .Where((_, i) => !goneAccounts.Contains(i))
            .CountBy(account => account.Network, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var persons = same.Where((_, i) => !gonePeople.Contains(i)).Distinct().Count();
        // Half of the people having an account in the file is a start; the weights say where it goes.
        share = networks.Keys.ToDictionary(network => network, _ => 0.5, StringComparer.OrdinalIgnoreCase);
        var byAccount = candidates.ToLookup(candidate => candidate.Account);
        var byPerson = candidates.ToLookup(candidate => (same[candidate.Person], accounts[candidate.Account].Network.ToLowerInvariant()));
        var rivals = new double[candidates.Count];
        var imitations = new Imitations(networks.Keys);
        // How many accounts are made in a person's name, by person and network; before the first round, one each.
        var fitting = new Dictionary<(int Person, string Network), double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var candidate in candidates)
            {
                var network = accounts[candidate.Account].Network;
                candidate.Prior = Math.Log2(share[network] / (1 - share[network]) / networks[network]);
                var fits = fitting.GetValueOrDefault((same[candidate.Person], network.ToLowerInvariant()), 1);
                candidate.ImitationPrior = Math.Log2(imitations.Rate(network, candidate.ShowsFullName, fits) / networks[network]);
            }
            var expected = networks.Keys.ToDictionary(network => network, _ => 0.0, StringComparer.OrdinalIgnoreCase);
            var counted = new HashSet<(int, int)>();
            imitations.Begin();
            fitting.Clear();
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
                var whose = (same[candidate.Person], network.ToLowerInvariant());
                fitting[whose] = fitting.GetValueOrDefault(whose) + inTheirName;
                imitations.Saw(network, candidate.ShowsFullName, inTheirName - own, own);
            }
            imitations.Learn(persons, fitting.ToLookup(fit => fit.Key.Network, fit => fit.Value, StringComparer.OrdinalIgnoreCase), share);
            foreach (var network in networks.Keys)
                share[network] = Math.Clamp(expected[network] / persons, 0.01, 0.95);
        }
        return [.. Matches(rivals, threshold).OrderBy(match => match.Person).ThenByDescending(match => match.Weight)];
    }

    private void Compare(ProfileEvidence profiles, int firstPerson, int endPerson, int firstAccount, int endAccount)
    {
        var index = (long)people.Count * accounts.Count <= EveryPairLimit ? null : new CandidateIndex(names[firstPerson..endPerson]);
        var kept = new ConcurrentBag<Candidate>();
        var handles = accounts.Select(account => HandleText.Of(account.Handle)).ToArray();
        var population = new EvidenceStep("population", "namesakes", -Math.Log2(Population.Share(handles)));
        var least = LeastBits - Math.Log2(0.5 / accounts.Count);
        Parallel.For(
            firstAccount,
            endAccount,
            account =>
            {
                if (goneAccounts.Contains(account))
                    return;
                var handle = handles[account];
                var possible = new HashSet<int>();
                if (index is null)
                    possible.UnionWith(Enumerable.Range(0, endPerson - firstPerson));
                else
                {
                    index.Find(handle.Letters, possible);
                    index.Find(string.Concat(profiles.DisplayName(account)), possible);
                }
                foreach (var person in possible.Select(row => row + firstPerson).Where(row => !gonePeople.Contains(row)))
                {
                    var steps = Steps(people[person], names[person], account, handle, profiles, population);
                    var candidate = new Candidate(person, account, steps);
                    if (candidate.Bits >= least)
                        kept.Add(candidate);
                }
            }
        );
        candidates.AddRange(kept.OrderBy(candidate => candidate.Account).ThenBy(candidate => candidate.Person));
    }

    private List<EvidenceStep> Steps(
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
        if (without is not null)
            steps.RemoveAll(step => without.Contains(step.Comparison) || without.Contains($"{step.Comparison}:{step.Level}"));
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
        var others = new Dictionary<int, double>();
        foreach (var other in ofPerson)
            if (other.Account != candidate.Account)
                others[other.Account] = Math.Max(others.GetValueOrDefault(other.Account), other.Odds);
        return others.Values.Sum();
    }

    private IEnumerable<AccountMatch> Matches(double[] rivals, double threshold)
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
