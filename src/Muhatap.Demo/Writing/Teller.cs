using Muhatap.Demo.Cast;
using Muhatap.Demo.Voices;

namespace Muhatap.Demo.Writing;

/// <summary>Who speaks, about whom, when: what the gaps of a text are filled from.</summary>
internal sealed record Teller(Person? Person, Voice Voice, Company? Brand, Company? Rival, string Network, DateTimeOffset At)
{
    /// <summary>Whom they speak to, by first name, where it is a person.</summary>
    public string? To { get; init; }

    /// <summary>The same order, amount and product through one thread; see <see cref="Gaps"/>.</summary>
    public Dictionary<string, string> Said { get; init; } = new(StringComparer.Ordinal);
}
