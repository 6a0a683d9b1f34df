using Muhatap.Core.Readings;

namespace Muhatap.Listen.Following;

/// <summary>How often something is asked for, and about what: codes of the taxonomy, most first.</summary>
public sealed record Expectation(Intent Intent, long Posts, IReadOnlyList<(string Code, long Posts)> Subjects)
{
    /// <summary>What is asked of somebody.</summary>
    internal static IReadOnlyList<Intent> Asking { get; } = [Intent.Question, Intent.Request, Intent.Idea, Intent.Complaint];

    /// <summary>Counts summed by what is asked, most first; what asks for nothing is left out.</summary>
    internal static IReadOnlyList<Expectation> Of(IEnumerable<(Intent Intent, string? Subject, long Posts)> counts) =>
        [
            .. counts
                .Where(count => Asking.Contains(count.Intent))
                .GroupBy(count => count.Intent)
                .Select(intent => new Expectation(
                    intent.Key,
                    intent.Sum(count => count.Posts),
                    [
                        .. intent
                            .Where(count => count.Subject is not null)
                            .GroupBy(count => count.Subject!, StringComparer.Ordinal)
                            .Select(subject => (subject.Key, subject.Sum(count => count.Posts)))
                            .OrderByDescending(subject => subject.Item2)
                            .ThenBy(subject => subject.Key, StringComparer.Ordinal),
                    ]
                ))
                .OrderByDescending(one => one.Posts)
                .ThenBy(one => one.Intent),
        ];
}
