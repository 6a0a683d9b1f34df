using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Store.Mapping;
using Muhatap.Text.Folding;
using Muhatap.Text.SelfStatements;

namespace Muhatap.Web.Pages.Customers;

/// <summary>
/// Who a customer is on each network (R5: a reporter there, a gourmet here), from what they say in public within a year. A theme sets a network apart where
/// the ratio of its shares of posts, here over there, is surely above one: the lower end of its 95 % interval by Katz's log method (Katz et al. 1978, with half a
/// post added to each count). From fewer than <see cref="LeastToCompare"/> posts on either side only how many posts hold a theme is told, no ratio.
/// </summary>
internal static class NetworkSelves
{
    public const int Days = 365;
    public const int LeastToCompare = 30;

    /// <summary>Less than so many times as often sets nothing apart, however sure it is.</summary>
    public const double LeastLift = 1.5;
    private const int LeastOfTheme = 3;

    /// <summary>Ways to reach us, on which nobody is anybody in public.</summary>
    private static readonly string[] Channels = ["form", "contest", "mail", "survey", "phone"];
    private const int MostThemes = 6;
    private const int MostPosts = 5000;
    private const int BioLength = 160;
    private const int ShortestWord = 4;

    public static async Task<IReadOnlyList<NetworkSelf>> ReadAsync(
        MuhatapDb db,
        IReadOnlyList<Account> accounts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        accounts = [.. accounts.Where(account => !Channels.Contains(account.Network))];
        if (accounts.Count == 0)
            return [];
        var ids = accounts.Select(account => account.Id).ToList();
        var since = now.AddDays(-Days);
        PostKind[] inPrivate = [PostKind.Message, PostKind.Note, PostKind.Complaint];
        var rows = await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            where ids.Contains(post.AccountId) && post.CreatedAt >= since && !inPrivate.Contains(post.Kind)
            orderby post.CreatedAt descending
            select new
            {
                post.Id,
                post.AccountId,
                post.Network,
                post.Kind,
                post.Text,
                post.CreatedAt,
                reading.Sentiment,
                reading.Subject,
            }
        )
            .Take(MostPosts)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var firsts = await db
            .Posts.Where(post => ids.Contains(post.AccountId))
            .GroupBy(post => post.AccountId)
            .Select(group => new { group.Key, First = group.Min(post => post.CreatedAt) })
            .ToDictionaryAsync(row => row.Key, row => row.First, cancellationToken)
            .ConfigureAwait(false);
        var bios = await db
            .AccountProfiles.Where(profile => ids.Contains(profile.AccountId) && profile.Bio != null)
            .ToDictionaryAsync(profile => profile.AccountId, profile => profile.Bio!, cancellationToken)
            .ConfigureAwait(false);
        var posts = rows.ConvertAll(row => new SelfPost(
            row.Id,
            row.AccountId,
            row.Sentiment,
            row.Subject is { } subject && subject != AspectValues.NoSubject ? new HashSet<string>(StringComparer.Ordinal) { subject } : [],
            Words(row.Text)
        ));
        return
        [
            .. accounts
                .Select(account =>
                {
                    var (bio, isCut) = Bio(bios.GetValueOrDefault(account.Id));
                    var own = rows.FindAll(row => row.AccountId == account.Id);
                    var network = account.Network;
                    var elsewhere = accounts.Where(other => other.Network != network).Select(other => other.Id).ToHashSet();
                    return new NetworkSelf(
                        account,
                        bio,
                        isCut,
                        firsts.TryGetValue(account.Id, out var first) ? first : account.FirstSeenAt,
                        own.Count == 0 ? null : own[0].CreatedAt,
                        [.. own.Select(row => new FeltPost(row.Id, row.AccountId, row.Network, row.Kind, row.Sentiment))],
                        Themes(
                            [.. posts.Where(post => post.AccountId == account.Id)],
                            [.. posts.Where(post => elsewhere.Contains(post.AccountId))]
                        )
                    );
                })
                .OrderByDescending(self => self.Posts.Count)
                .ThenBy(self => self.Account.Network, StringComparer.Ordinal),
        ];
    }

    /// <summary>Pure. What is said here, the surest difference first; where nothing can be compared, subjects and hashtags by their posts.</summary>
    internal static IReadOnlyList<SelfTheme> Themes(IReadOnlyList<SelfPost> here, IReadOnlyList<SelfPost> elsewhere)
    {
        var canCompare = here.Count >= LeastToCompare && elsewhere.Count >= LeastToCompare;
        var there = elsewhere.SelectMany(Keys).CountBy(key => key).ToDictionary();
        var found = new List<(SelfTheme Theme, double Sure)>();
        foreach (var group in here.SelectMany(post => Keys(post).Select(key => (key, post))).GroupBy(row => row.key, row => row.post))
        {
            var (isSubject, key) = group.Key;
            IReadOnlyList<SelfPost> with = [.. group];
            var shown = isSubject ? key : with[0].Words[key];
            if (SpecialCategories.Tells(key.TrimStart('#')))
                continue;
            if (!canCompare)
            {
                if (isSubject || key[0] == '#')
                    found.Add((new SelfTheme(shown, isSubject, [.. with.Select(post => post.Id)], null), with.Count));
                continue;
            }
            if (with.Count < LeastOfTheme)
                continue;
            var (lift, sure) = Lift(with.Count, here.Count, there.GetValueOrDefault(group.Key), elsewhere.Count);
            if (sure > 1 && lift >= LeastLift)
                found.Add((new SelfTheme(shown, isSubject, [.. with.Select(post => post.Id)], lift), sure));
        }
        return
        [
            .. found
                .OrderByDescending(row => row.Sure)
                .ThenBy(row => row.Theme.Term, StringComparer.Ordinal)
                .Take(MostThemes)
                .Select(row => row.Theme),
        ];
    }

    /// <returns>The ratio of the two shares, and the lower end of its 95 % interval.</returns>
    internal static (double Lift, double Sure) Lift(int here, int allHere, int there, int allThere)
    {
        double a = here + 0.5,
            b = allHere + 0.5,
            c = there + 0.5,
            d = allThere + 0.5;
        var ratio = a / b / (c / d);
        var error = Math.Sqrt((1 / a) - (1 / b) + (1 / c) - (1 / d));
        return (ratio, Math.Exp(Math.Log(ratio) - (1.96 * error)));
    }

    private static IEnumerable<(bool IsSubject, string Key)> Keys(SelfPost post) =>
        post.Subjects.Select(subject => (true, subject)).Concat(post.Words.Keys.Select(word => (false, word)));

    /// <summary>Folded words and hashtags, each with how it was written; no links, no names of accounts.</summary>
    internal static Dictionary<string, string> Words(string text)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece.Contains("://", StringComparison.Ordinal) || piece.Contains('@', StringComparison.Ordinal))
                continue;
            var isTag = piece[0] == '#';
            var apostrophe = piece.AsSpan().IndexOfAny('\'', '’');
            var bare = (apostrophe > 0 ? piece[..apostrophe] : piece).Trim([.. ".,;:!?…()[]\"“”«»*#-–—"]);
            if (bare.Length < ShortestWord || !bare.All(c => char.IsLetterOrDigit(c) || c == '_') || bare.All(char.IsDigit))
                continue;
            words.TryAdd((isTag ? "#" : "") + TextFold.Fold(bare), isTag ? "#" + bare : bare);
        }
        return words;
    }

    internal static (string? Text, bool IsCut) Bio(string? bio)
    {
        if (string.IsNullOrWhiteSpace(bio))
            return (null, false);
        var (text, isCut) = SpecialCategories.Without(bio);
        return (text is { Length: > BioLength } ? string.Concat(text.AsSpan(0, BioLength).TrimEnd(), "…") : text, isCut);
    }
}
