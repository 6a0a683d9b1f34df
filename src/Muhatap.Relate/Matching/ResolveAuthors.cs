using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Relate.Claims;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>Finds or makes the account behind each kept post, keeps its name and handle fresh, and ties it to a customer by exact identifiers.</summary>
public sealed class ResolveAuthors : IBatchStep
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        var kept = batch.Posts.Where(post => post.IsKept).ToArray();
        if (kept.Length == 0)
            return;
        var accounts = new AccountShelf(scope);
        await accounts.LoadAsync(kept.Select(KeyOf), cancellationToken).ConfigureAwait(false);
        foreach (var post in kept)
        {
            var incoming = post.Incoming;
            post.Account = accounts.FindOrMake(KeyOf(post), incoming.Author, incoming.AuthorName, incoming.AuthorFollowers);
        }
        await accounts.SaveAsync(cancellationToken).ConfigureAwait(false);
        await SeenProfiles.KeepAsync(scope, kept, cancellationToken).ConfigureAwait(false);
        await CodesSent.TakeAsync(scope, kept, cancellationToken).ConfigureAwait(false);
        await InvitedAnswers.TakeAsync(scope, kept, cancellationToken).ConfigureAwait(false);
        await new ExactLinks(scope).TieAsync(kept, cancellationToken).ConfigureAwait(false);
        await KeepMentionsAsync(scope, kept, cancellationToken).ConfigureAwait(false);
    }

    private static AccountKey KeyOf(WalkingPost post) =>
        AccountKey.Of(
            post.Incoming.Network,
            post.Incoming.AuthorExternalId,
            post.Incoming.Author,
            AccountKey.Unnamed(post.Incoming.ExternalId)
        );

    private static async ValueTask KeepMentionsAsync(WriteScope scope, WalkingPost[] posts, CancellationToken cancellationToken)
    {
        var edges = new Dictionary<(AccountId From, string To), Edge>();
        foreach (var post in posts)
        {
            // The network's own ids where it gives them; what the text shows otherwise.
            var mentions = post.Incoming.Mentions.Count > 0 ? post.Incoming.Mentions : post.Reading!.Mentions;
            foreach (var mention in mentions)
            {
                if (AccountKey.Fold(mention) is not { } to)
                    continue;
                if (edges.TryGetValue((post.Account!.Id, to), out var edge))
                {
                    edge.Count++;
                    continue;
                }
                edges[(post.Account.Id, to)] = new Edge
                {
                    FromAccountId = post.Account.Id,
                    Kind = EdgeKind.Mention,
                    Network = post.Incoming.Network,
                    ToKey = to,
                    FirstAt = post.Incoming.CreatedAt,
                    LastAt = post.Incoming.CreatedAt,
                    Count = 1,
                };
            }
        }
        await Edges.AddAsync(scope, edges.Values, cancellationToken).ConfigureAwait(false);
    }
}
