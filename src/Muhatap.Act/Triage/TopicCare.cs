using Microsoft.EntityFrameworkCore;
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
    private readonly Dictionary<TopicId, Topic> topics;
    private readonly HashSet<UserId> here;

    private TopicCare(Dictionary<TopicId, Topic> topics, HashSet<UserId> here)
    {
        this.topics = topics;
        this.here = here;
    }

    public static async Task<TopicCare> ReadAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var cared = await scope
            .Db.Topics.AsNoTracking()
            .Where(topic => topic.OwnerId != null || topic.Queue != null)
            .ToDictionaryAsync(topic => topic.Id, cancellationToken)
            .ConfigureAwait(false);
        var owners = cared.Values.Select(topic => topic.OwnerId).OfType<UserId>().Distinct().ToList();
        var present =
            owners.Count == 0
                ? []
                : await scope
                    .Db.Users.Where(user => user.IsActive && owners.Contains(user.Id))
                    .Select(user => user.Id)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false);
        return new TopicCare(cared, [.. present]);
    }

    /// <summary>What the table decided, in the queue that a topic asks for.</summary>
    public TriageDecision Placed(TriageDecision decision, IReadOnlyCollection<TopicId> wanted) =>
        First(wanted, topic => topic.Queue is not null)?.Queue is { } queue ? decision with { Queue = queue } : decision;

    /// <summary>Whose it is from the beginning; null where nobody was named, or who was is not here any more.</summary>
    public UserId? Owner(IReadOnlyCollection<TopicId> wanted) =>
        First(wanted, topic => topic.OwnerId is { } owner && here.Contains(owner))?.OwnerId;

    private Topic? First(IReadOnlyCollection<TopicId> wanted, Func<Topic, bool> says) =>
        topics.Count == 0
            ? null
            : wanted
                .Select(topics.GetValueOrDefault)
                .OfType<Topic>()
                .Where(says)
                .OrderBy(topic => topic.Purpose != TopicPurpose.Brand)
                .ThenBy(topic => topic.Id)
                .FirstOrDefault();
}
