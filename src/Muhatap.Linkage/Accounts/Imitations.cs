namespace Muhatap.Linkage.Accounts;

/// <summary>
/// How many accounts of a network are made in a person's name without being theirs. A handle that fits is the person's own, with the share of people who
/// have one, or an imitation; EM tells both from how many people have no fitting account, one or several. Of several that fit, each may be the own one
/// and the rest imitations: with k of them nobody's own has the odds (1 - share)·ι to share·k. Customarily one person in fifty is imitated; every person
/// of the file teaches.
/// </summary>
internal sealed class Imitations(IEnumerable<string> networks)
{
    private const double Customary = 0.02;

    /// <summary>The customary share counts as much as so many people.</summary>
    private const double CustomaryPeople = 25;

    private readonly Dictionary<(string Network, bool FullName), double> _perPerson = networks
        .SelectMany(network => new[] { (Key(network), true), (Key(network), false) })
        .ToDictionary(key => key, _ => Customary);

    private readonly Dictionary<(string Network, bool FullName), double> _seen = [];

    /// <summary>Expected accounts in a person's name that are not theirs: those that show the full name, or less.</summary>
    public double PerPerson(string network, bool fullName) => _perPerson[(Key(network), fullName)];

    public void Begin() => _seen.Clear();

    /// <summary>An account imitates somebody of the file with this probability.</summary>
    public void Saw(string network, bool fullName, double probability) =>
        _seen[(Key(network), fullName)] = _seen.GetValueOrDefault((Key(network), fullName)) + Math.Max(0, probability);

    /// <summary>Takes the mean, over all people of the file, of what was seen since <see cref="Begin"/>.</summary>
    public void Learn(int people)
    {
        foreach (var key in _perPerson.Keys.ToArray())
            _perPerson[key] = (_seen.GetValueOrDefault(key) + Customary * CustomaryPeople) / (people + CustomaryPeople);
    }

    private static string Key(string network) => network.ToLowerInvariant();
}
