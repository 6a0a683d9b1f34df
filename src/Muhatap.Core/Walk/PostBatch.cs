using Muhatap.Core.Activities;
using Muhatap.Core.Ids;
using Muhatap.Core.Sources;

namespace Muhatap.Core.Walk;

/// <summary>The shape in which posts walk: up to some hundred at once, committed in one transaction with their source's cursor.</summary>
public sealed class PostBatch
{
    /// <summary>The most posts one batch carries; a larger delivery is cut.</summary>
    public const int MaxPosts = 500;

    private readonly List<object> carried = [];

    public required IReadOnlyList<WalkingPost> Posts { get; init; }

    public IReadOnlyList<IncomingActivity> Activities { get; init; } = [];

    /// <summary>External ids of posts their authors took back, with the network they are on.</summary>
    public IReadOnlyList<(string Network, string ExternalId)> Deleted { get; init; } = [];

    /// <summary>The networks' own ids of accounts whose owners deleted them: all their posts are taken back.</summary>
    public IReadOnlyList<(string Network, string ExternalId)> DeletedAccounts { get; init; } = [];

    public SourceId? SourceId { get; init; }

    /// <summary>What the batch carries is meant for us: kept whatever the topics say, and it may need an answer.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>Where the source goes on after this batch; null leaves its cursor as it is.</summary>
    public string? Cursor { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>True once the steps that need no database have been taken.</summary>
    public bool IsPrepared { get; set; }

    /// <summary>What a room worked out before the transaction for its own step inside it: every microsecond there is one nobody else can write in.</summary>
    public void Carry<T>(T what)
        where T : class => carried.Add(what);

    /// <summary>What <see cref="Carry"/> was given of this type; null where nothing was.</summary>
    public T? Carried<T>()
        where T : class => carried.OfType<T>().LastOrDefault();

    /// <summary>What became of the batch, once it has walked.</summary>
    public WalkOutcome Outcome()
    {
        int kept = 0,
            repeated = 0,
            passed = 0;
        foreach (var post in Posts)
        {
            if (post.IsPassed)
                passed++;
            else if (post.IsRepeat)
                repeated++;
            else
                kept++;
        }
        return new WalkOutcome(kept, repeated, passed);
    }

    /// <summary>Cuts a delivery into batches. Only the last carries the cursor: until it is in, the delivery is read again, and its key makes that harmless.</summary>
    public static IEnumerable<PostBatch> Cut(
        Delivery delivery,
        string network,
        SourceId? source,
        bool isAddressed,
        IdMint mint,
        DateTimeOffset now
    )
    {
        var deleted = delivery.Deleted.Select(id => (network, id)).ToArray();
        var deletedAccounts = delivery.DeletedAccounts.Select(id => (network, id)).ToArray();
        var chunks = delivery.Posts.Chunk(MaxPosts).DefaultIfEmpty([]).ToArray();
        for (var i = 0; i < chunks.Length; i++)
        {
            var isLast = i == chunks.Length - 1;
            yield return new PostBatch
            {
                Posts = [.. chunks[i].Select(post => new WalkingPost(post, mint.Next<PostId>(), now))],
                Activities = isLast ? delivery.Activities : [],
                Deleted = isLast ? deleted : [],
                DeletedAccounts = isLast ? deletedAccounts : [],
                SourceId = source,
                IsAddressed = isAddressed,
                Cursor = isLast ? delivery.Cursor : null,
                ReceivedAt = now,
            };
        }
    }
}
