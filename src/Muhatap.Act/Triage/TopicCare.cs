using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Core.Triage;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>
/// Who acts on what a topic brings, where its maker said so. Of several topics that want one post, our own brand's goes first and then
/// the one made first: the answer is the same however often it is asked.
/// </summary>
internal sealed class TopicCare
{
    private readonly Dictionary<TopicId, CaredTopic> topics = [];
    private readonly HashSet<UserId> here = [];

    /// <summary>Read once for as long as the writer remembers it: who cares for which topic is changed by a page, which makes it forget.</summary>
    public static async ValueTask<TopicCare> ReadAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var shelf = scope.Memory.Of<Shelf>();
        return shelf.Care ??= await LoadAsync(scope, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<TopicCare> LoadAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var care = new TopicCare();
        await scope
            .QueryAsync(
                "select id, purpose, owner_id, queue from topic where owner_id is not null or queue is not null",
                [],
                reader =>
                {
                    var id = new TopicId(reader.GetInt64(0));
                    care.topics[id] = new CaredTopic(
                        id,
                        (TopicPurpose)reader.GetInt64(1),
                        reader.LongOrNull(2) is { } owner ? new UserId(owner) : null,
                        reader.TextOrNull(3)
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var owners = care.topics.Values.Select(topic => topic.OwnerId).OfType<UserId>().Select(user => user.Value).Distinct().ToArray();
        if (owners.Length > 0)
        {
            await scope
                .QueryAsync(
                    $"select id from app_user where is_active = 1 and id {scope.Dialect.In("owners")}",
                    [scope.Dialect.List("owners", owners)],
                    reader => care.here.Add(new UserId(reader.GetInt64(0))),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return care;
    }

    /// <summary>What the table decided, in the queue that a topic asks for.</summary>
    public TriageDecision Placed(TriageDecision decision, IReadOnlyCollection<TopicId> wanted) =>
        First(wanted, topic => topic.Queue is not null)?.Queue is { } queue ? decision with { Queue = queue } : decision;

    /// <summary>Whose it is from the beginning; null where nobody was named, or who was is not here any more.</summary>
    public UserId? Owner(IReadOnlyCollection<TopicId> wanted) =>
        First(wanted, topic => topic.OwnerId is { } owner && here.Contains(owner))?.OwnerId;

    private CaredTopic? First(IReadOnlyCollection<TopicId> wanted, Func<CaredTopic, bool> says) =>
        topics.Count == 0
            ? null
            : wanted
                .Select(topics.GetValueOrDefault)
                .OfType<CaredTopic>()
                .Where(says)
                .OrderBy(topic => topic.Purpose != TopicPurpose.Brand)
                .ThenBy(topic => topic.Id)
                .FirstOrDefault();

    private sealed class Shelf
    {
        public TopicCare? Care { get; set; }
    }

    private sealed record CaredTopic(TopicId Id, TopicPurpose Purpose, UserId? OwnerId, string? Queue);
}
