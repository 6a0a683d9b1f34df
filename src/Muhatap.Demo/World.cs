using Muhatap.Core.Activities;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Telling;

namespace Muhatap.Demo;

/// <summary>An invented month of an invented group of companies, with its truth.</summary>
public sealed record World
{
    /// <summary>The group the installation serves; its brands are the companies with <see cref="Company.Own"/>.</summary>
    public required string GroupName { get; init; }

    /// <summary>The instant at which the past month ends.</summary>
    public required DateTimeOffset Now { get; init; }

    public required IReadOnlyList<Company> Companies { get; init; }

    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<DemoCustomer> Customers { get; init; }

    public required IReadOnlyList<DemoAccount> Accounts { get; init; }

    /// <summary>The past month, oldest first.</summary>
    public required IReadOnlyList<DemoPost> Posts { get; init; }

    /// <summary>Purchases, deliveries, calls, follows, likes … of the past month, oldest first.</summary>
    public required IReadOnlyList<IncomingActivity> Activities { get; init; }

    public required IReadOnlyList<DemoTopic> Topics { get; init; }

    public required IReadOnlyList<Playbook> Playbooks { get; init; }

    public required IReadOnlyList<TriageSuggestion> Triage { get; init; }

    /// <summary>When the telecom's outage began.</summary>
    public required DateTimeOffset OutageStart { get; init; }

    internal Func<IEnumerable<DemoPost>> Continue { get; init; } = static () => [];

    /// <summary>
    /// What is said after <see cref="Now"/>, oldest first, without end and the same at every call; about three posts a
    /// minute in the evening. Wait until each post's own time to play it live. Its adverts
    /// come from accounts that are not in <see cref="Accounts"/>.
    /// </summary>
    public IEnumerable<DemoPost> LivePosts() => Continue();
}
