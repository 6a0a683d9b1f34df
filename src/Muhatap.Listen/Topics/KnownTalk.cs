using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store;
using Muhatap.Text.Folding;

namespace Muhatap.Listen.Topics;

/// <summary>
/// Talk that is kept though no topic's words are in it: what we and our competitors answer in public ("Merhaba, kaydınıza baktık"), and what people reply to an
/// answer of ours ("düzeldi, teşekkürler"). Without it nobody could tell how long an answer took, nor whether the customer calls it solved. Looked up before
/// reading, in memory, and only for posts that reply to something.
/// </summary>
public sealed class KnownTalk
{
    /// <summary>So many of our answers are remembered; older ones have been replied to or never will be.</summary>
    private const int MostAnswers = 100_000;
    private static readonly TimeSpan Past = TimeSpan.FromDays(30);

    private readonly Lock gate = new();
    private HashSet<(string Network, string Key)> ours = [];
    private HashSet<(string Network, string Key)> theirs = [];
    private HashSet<string> names = [];

    // Two halves: when the newer is full, the older is forgotten.
    private HashSet<(string Network, string Id)> answers = [];
    private HashSet<(string Network, string Id)> olderAnswers = [];

    /// <summary>Who speaks for a competitor: accounts that somebody named, and companies whose name is their handle.</summary>
    /// <param name="companies">Folded.</param>
    public void KnowTheirs(IEnumerable<(string Network, string Key)> accounts, IEnumerable<string> companies)
    {
        lock (gate)
        {
            theirs = [.. accounts];
            names = new HashSet<string>(companies, StringComparer.Ordinal);
        }
    }

    /// <summary>Reads who speaks for us, and what we have answered of late.</summary>
    public async Task LoadAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var own = await db
            .Accounts.Where(account => account.IsOurs)
            .Select(account => new
            {
                account.Id,
                account.Network,
                account.Key,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        AccountId[] ids = [.. own.Select(account => account.Id)];
        var since = database.Clock.GetUtcNow() - Past;
        var said = await db
            .Posts.Where(post => ids.Contains(post.AccountId) && post.CreatedAt >= since && post.ParentExternalId != null)
            .OrderByDescending(post => post.CreatedAt)
            .Take(MostAnswers)
            .Select(post => new { post.Network, post.ExternalId })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var sent = await db
            .OutboundMessages.Where(message => message.ExternalId != null)
            .OrderByDescending(message => message.Id)
            .Take(MostAnswers / 2)
            .Select(message => new { message.Network, message.ExternalId })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        lock (gate)
        {
            ours = [.. own.Select(account => (account.Network, account.Key))];
            foreach (var post in said)
                Remember(post.Network, post.ExternalId);
            foreach (var message in sent)
                Remember(message.Network, message.ExternalId!);
        }
    }

    /// <summary>Whether a post is kept for the talk it stands in. An answer of ours is remembered, so that replies to it are kept as well.</summary>
    public bool Continues(IncomingPost post)
    {
        if (post.ParentExternalId is not { } parent)
            return false;
        lock (gate)
        {
            var key = (post.Network, AccountKey.Of(post.Network, post.AuthorExternalId, post.Author, "").Key);
            if (ours.Contains(key))
            {
                Remember(post.Network, post.ExternalId);
                return true;
            }
            return answers.Contains((post.Network, parent))
                || olderAnswers.Contains((post.Network, parent))
                || theirs.Contains(key)
                || (names.Count > 0 && post.Author is { } author && names.Contains(NameOf(author)));
        }
    }

    /// <summary>What a handle says of its company: on Bluesky the first part of a domain.</summary>
    private static string NameOf(string handle)
    {
        var bare = AccountKey.Fold(handle) ?? "";
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        return TextFold.Fold(point < 0 ? bare : bare[..point]);
    }

    private void Remember(string network, string id)
    {
        if (answers.Count >= MostAnswers)
            (olderAnswers, answers) = (answers, []);
        answers.Add((network, id));
    }
}
