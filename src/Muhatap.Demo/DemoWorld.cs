using Muhatap.Demo.Casting;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Material;
using Muhatap.Demo.Plot;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Timeline;

namespace Muhatap.Demo;

/// <summary>
/// The demo world: an invented group with a telecom, a bank and a shop, their competitors, and the people who speak about
/// them. Pure and deterministic: the same instant and seed give the same bytes on every machine. Everything in it is
/// invented; its texts lie in <c>demo/</c>.
/// </summary>
public static class DemoWorld
{
    public const int DefaultSeed = 1923;

    /// <summary>Makes the month before <paramref name="now"/>, in about a second.</summary>
    /// <param name="now">Where the past month ends and the live stream begins.</param>
    public static World Create(DateTimeOffset now, int seed = DefaultSeed)
    {
        now = now.ToUniversalTime();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        Library library = Library.Instance;
        Ensemble ensemble = Cast(library, now, seed);
        IReadOnlyList<DemoPost> posts = Month.Play(new Stage(ensemble, library, Chance.For(seed, "month"), "m"), now);
        return new World
        {
            GroupName = "Uluköprü Grubu",
            Now = now,
            Companies = ensemble.Companies,
            People = ensemble.People,
            Customers = ensemble.Customers,
            Accounts = ensemble.Accounts,
            Posts = posts,
            Activities = new Acts(ensemble, posts, now, Chance.For(seed, "acts")).Play(),
            Topics = Resource.Records<DemoTopic>("topics.jsonl"),
            Playbooks = Resource.Records<Playbook>("playbooks.jsonl"),
            Triage = Resource.Records<TriageSuggestion>("triage.jsonl"),
            OutageStart = new Outage(now).Start,
            // A cast of its own, because scenes open new accounts as they go.
            Continue = () => Live.Play(new Stage(Cast(library, now, seed), library, Chance.For(seed, "live"), "l"), now),
        };
    }

    private static Ensemble Cast(Library library, DateTimeOffset now, int seed)
    {
        var ensemble = new Ensemble();
        NamedPeople.Enter(ensemble, now, Chance.For(seed, "named"));
        new Crowd(ensemble, library, now, Chance.For(seed, "crowd")).Enter();
        return ensemble;
    }
}
