namespace Muhatap.Linkage.Accounts;

/// <summary>
/// How many accounts of a network are made in a person's name without being theirs. Most people have no imitator and some have several: a share v of
/// the people is imitated, λ times each on average (a zero-inflated Poisson distribution). Of a person with one fitting account, it is an imitation
/// with the odds v·λ·e^-λ to (1 - v) + v·e^-λ against its being their own with the share of those who have one; whoever has two is imitated, and
/// of k that fit each may be the own one. EM tells all of it from how many people have no fitting account, one or several. Customarily one person in
/// fifty is imitated, once; every person of the file teaches.
/// <para>
/// Imitations that show the full name are counted apart from those that show less: a weight supposes that an imitation is made as people make
/// their own handles, and where it shows the full name more often than they do, or less, the rate is corrected by how much.
/// </para>
/// </summary>
internal sealed class Imitations(IEnumerable<string> networks)
{
    private const double Customary = 0.02;
    private const double CustomaryTimes = 1;

    /// <summary>What is customary counts as much as so many people.</summary>
    private const double CustomaryPeople = 25;
    private const double MostVictims = 0.9;
    private const double MostTimes = 20;

    private sealed class OfNetwork
    {
        public double Victims { get; set; } = Customary;

        public double Times { get; set; } = CustomaryTimes;

        /// <summary>By whether the full name shows: imitations over own accounts, each as shares of their kind.</summary>
        public double[] Correction { get; } = [1, 1];

        public double[] Seen { get; } = new double[2];

        public double[] Own { get; } = new double[2];
    }

    private readonly Dictionary<string, OfNetwork> _networks = networks.ToDictionary(
        network => network,
        _ => new OfNetwork(),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Expected accounts in a person's name that are not theirs, of those that show the full name, or less.</summary>
    /// <param name="fitting">How many of the network's accounts are made in the person's name, as far as is known.</param>
    public double Rate(string network, bool fullName, double fitting)
    {
        var of = _networks[network];
        var none = Math.Exp(-of.Times);
        var ofOne = of.Victims * of.Times * none / (1 - of.Victims + (of.Victims * none));
        var several = Math.Clamp(fitting - 1, 0, 1);
        return Math.Pow(ofOne, 1 - several) * Math.Pow(of.Times, several) * of.Correction[fullName ? 1 : 0];
    }

    public void Begin()
    {
        foreach (var of in _networks.Values)
        {
            Array.Clear(of.Seen);
            Array.Clear(of.Own);
        }
    }

    /// <summary>An account imitates somebody of the file with the first probability, and is their own with the second.</summary>
    public void Saw(string network, bool fullName, double imitates, double own)
    {
        _networks[network].Seen[fullName ? 1 : 0] += Math.Max(0, imitates);
        _networks[network].Own[fullName ? 1 : 0] += own;
    }

    /// <summary>Takes what was seen since <see cref="Begin"/>, over all people of the file.</summary>
    /// <param name="fitting">By network, for each person with any: how many accounts are made in their name.</param>
    /// <param name="share">How many people have an account of their own on a network.</param>
    public void Learn(int people, ILookup<string, double> fitting, IReadOnlyDictionary<string, double> share)
    {
        foreach (var (network, of) in _networks)
        {
            var none = Math.Exp(-of.Times);
            var (v, s) = (of.Victims, share[network]);
            var fits = fitting[network].ToArray();
            double victims = 0;
            foreach (var n in fits)
            {
                // Nobody of whom no account fits, everybody of whom two do; in between, as likely as the parts of the mixture say.
                var ofOne = v * none * (s + ((1 - s) * of.Times));
                ofOne /= ofOne + ((1 - v) * s);
                var ofNone = v * none / ((v * none) + 1 - v);
                victims += n >= 1 ? ofOne + ((1 - ofOne) * Math.Min(1, n - 1)) : ofNone + ((ofOne - ofNone) * n);
            }
            victims += (people - fits.Length) * v * none / ((v * none) + 1 - v);
            var seen = of.Seen.Sum();
            of.Victims = Math.Clamp((victims + (Customary * CustomaryPeople)) / (people + CustomaryPeople), 0.001, MostVictims);
            of.Times = Math.Clamp(
                (seen + (CustomaryTimes * Customary * CustomaryPeople)) / (victims + (Customary * CustomaryPeople)),
                0.1,
                MostTimes
            );
            Correct(of);
        }
    }

    private static void Correct(OfNetwork of)
    {
        var (seen, own) = (of.Seen.Sum(), of.Own.Sum());
        for (var kind = 0; kind < 2; kind++)
        {
            // As people's own handles, with the weight of a few people, until the file says otherwise.
            var ownShare = (of.Own[kind] + (CustomaryPeople / 2)) / (own + CustomaryPeople);
            var seenShare = (of.Seen[kind] + (ownShare * CustomaryPeople)) / (seen + CustomaryPeople);
            of.Correction[kind] = seenShare / ownShare;
        }
    }
}
