using System.Buffers.Binary;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Sql;
using Muhatap.Text.Morphology;

namespace Muhatap.Listen.Report;

/// <summary>What is named in topics' days: the top of each kind, held against everything that is kept.</summary>
internal sealed class ReportTerms
{
    private const int Shown = 40;
    private const int LeadersShown = 25;

    /// <summary>Below this many posts a term is chance.</summary>
    private const long LeastPosts = 3;

    /// <summary>One in so many of a part's posts must name what the part is named by.</summary>
    private const long LeastShare = 40;

    /// <summary>Below this many posts nobody knows how many times as often a place is named here.</summary>
    private const long LeastToHold = 30;
    private const int StemLetters = 5;

    /// <summary>A subject names a day only where at least so much of the day is about it.</summary>
    private const double LeastSubjectShare = 0.2;

    /// <summary>In standard deviations: one word in twenty passes this by chance, and hundreds are looked at; the best few don't.</summary>
    private const double LeastSure = 1.96;

    /// <summary>How many of each kind are looked at; what is rarer than all of them is not what sets a subject apart.</summary>
    private static readonly Dictionary<TermKind, int> Looked = new()
    {
        [TermKind.Word] = 600,
        [TermKind.Hashtag] = 600,
        [TermKind.Emoji] = 200,
        [TermKind.Account] = 300,
        [TermKind.Site] = Shown,
        [TermKind.Image] = Shown,
        [TermKind.Language] = Shown,
        [TermKind.Subject] = Shown,
        // All 81 of them.
        [TermKind.Province] = 100,
    };

    private static readonly TermKind[] HeldAgainstAll =
    [
        TermKind.Word,
        TermKind.Hashtag,
        TermKind.Emoji,
        TermKind.Account,
        TermKind.Province,
    ];

    private readonly PackSet packs;
    private readonly Dictionary<TermKind, List<(byte[] Name, long Count, long Engagement)>> top;
    private readonly TermTable everything = new();

    private ReportTerms(PackSet packs)
    {
        this.packs = packs;
        top = Looked.ToDictionary(kind => kind.Key, kind => packs.Top(kind.Key, kind.Value));
        Posts = packs.Posts();
        Accounts = packs.Accounts();
    }

    public long Posts { get; }

    /// <summary>What the topics themselves look for stands in every post and tells nothing.</summary>
    public AskedWords Asked { get; set; } = AskedWords.None;

    public long Accounts { get; }

    /// <summary>Posts of everything that is kept.</summary>
    private long AllPosts { get; set; }

    public static async Task<ReportTerms> ReadAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        ReportRequest request,
        CancellationToken cancellationToken
    )
    {
        var own = await PackSet
            .LoadAsync(snapshot, dialect, request.Topics, [.. Looked.Keys], request.From, request.To, cancellationToken)
            .ConfigureAwait(false);
        return await HeldAsync(own, snapshot, dialect, request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same of posts that were counted one by one.</summary>
    public static Task<ReportTerms> HoldAsync(
        TermTable counted,
        ReadSnapshot snapshot,
        SqlDialect dialect,
        ReportRequest request,
        CancellationToken cancellationToken
    ) => HeldAsync(PackSet.Of(Looked.Keys, counted), snapshot, dialect, request, cancellationToken);

    private static async Task<ReportTerms> HeldAsync(
        PackSet own,
        ReadSnapshot snapshot,
        SqlDialect dialect,
        ReportRequest request,
        CancellationToken cancellationToken
    )
    {
        var terms = new ReportTerms(own);
        foreach (var kind in HeldAgainstAll)
        {
            foreach (var term in terms.top[kind])
                terms.everything.Add(kind, term.Name, 0, 0);
        }
        terms.AllPosts = await PackSet
            .AddAsync(
                terms.everything,
                snapshot,
                dialect,
                [TermPack.Everything],
                [.. HeldAgainstAll, TermKind.Language],
                request.From,
                request.To,
                cancellationToken
            )
            .ConfigureAwait(false);
        return terms;
    }

    /// <summary>What is said here and not elsewhere, most telling first.</summary>
    /// <param name="shown">How a key is written.</param>
    public IReadOnlyList<ReportTerm> Lifted(TermKind kind, Func<string, string> shown) =>
        kind == TermKind.Word
            ? OneForm(
                Lifted(
                    Telling(top[kind], kind).FindAll(term => !Inflection.IsPlainVerb(Encoding.UTF8.GetString(term.Name))),
                    kind,
                    Posts,
                    everything,
                    AllPosts,
                    shown,
                    int.MaxValue
                )
            )
            : Lifted(top[kind], kind, Posts, everything, AllPosts, shown, Shown);

    /// <summary>Of the forms of one word (hat, hattım, hattı) only the most telling, with its own number.</summary>
    private static IReadOnlyList<ReportTerm> OneForm(IReadOnlyList<ReportTerm> words)
    {
        var kept = new List<ReportTerm>(Shown);
        foreach (var word in words)
        {
            if (kept.Count == Shown)
                break;
            if (!kept.Exists(other => AreForms(other.Key, word.Key)))
                kept.Add(word);
        }
        return kept;
    }

    private static bool AreForms(string one, string other) =>
        one.AsSpan(0, Math.Min(StemLetters, one.Length)).SequenceEqual(other.AsSpan(0, Math.Min(StemLetters, other.Length)))
        || (one.Length < other.Length ? Inflection.Matches(one, other) : Inflection.Matches(other, one));

    /// <summary>
    /// What is said in a part of these days and not in the rest, most telling first. Turkish says one thing in many forms (kesinti,
    /// kesintisi, kesintiniz): forms with the same first five letters speak together (Can et al., JASIST 59, 2008, found that cut as good
    /// for finding as a stemmer), and the most frequent one stands for them, with its own number.
    /// </summary>
    public IReadOnlyList<ReportTerm> WordsWithin(PackSet part, Func<string, string> shown, int most)
    {
        const int LookedAt = 400;
        var there = Telling(part.Top(TermKind.Word, LookedAt), TermKind.Word)
            .FindAll(term => !Inflection.IsPlainVerb(Encoding.UTF8.GetString(term.Name)));
        var whole = new TermTable();
        foreach (var term in there)
            whole.Add(TermKind.Word, term.Name, 0, 0);
        packs.AddTo(whole, TermKind.Word);
        var posts = part.Posts();
        return
        [
            .. there
                .Select(term =>
                    (Key: Encoding.UTF8.GetString(term.Name), term.Count, term.Engagement, Whole: whole.Of(TermKind.Word, term.Name).Count)
                )
                .GroupBy(term => term.Key[..Math.Min(StemLetters, term.Key.Length)], StringComparer.Ordinal)
                .Select(group =>
                {
                    var (here, all) = (Math.Min(posts, group.Sum(term => term.Count)), Math.Min(Posts, group.Sum(term => term.Whole)));
                    return (
                        Best: group.MaxBy(term => term.Count),
                        Here: here,
                        Sure: Lift.LogOdds(here, posts, all, Posts),
                        Lift: Lift.Of(here, posts, all, Posts)
                    );
                })
                // A name must fit more than a few of the posts it names.
                .Where(group => group.Here >= LeastPosts && group.Here >= posts / LeastShare && group.Sure > LeastSure)
                .OrderByDescending(group => group.Sure)
                .Take(most)
                .Select(group => new ReportTerm(
                    TermKind.Word,
                    group.Best.Key,
                    shown(group.Best.Key),
                    group.Best.Count,
                    group.Best.Engagement,
                    group.Lift
                )),
        ];
    }

    /// <summary>The most frequent first, each held against everything else that is kept where its posts are enough to tell.</summary>
    public IReadOnlyList<ReportTerm> CountedAndHeld(TermKind kind) =>
        [
            .. Counted(kind)
                .Select(term =>
                    term.Posts < LeastToHold
                        ? term
                        : term with
                        {
                            Lift = Lift.Of(term.Posts, Posts, everything.Of(kind, Encoding.UTF8.GetBytes(term.Key)).Count, AllPosts),
                        }
                ),
        ];

    /// <summary>The subject that a part of these days speaks of more than the rest does; null where none stands out or few posts have it.</summary>
    public ReportTerm? SubjectWithin(PackSet part)
    {
        var posts = part.Posts();
        var whole = top[TermKind.Subject]
            .ToDictionary(term => Encoding.UTF8.GetString(term.Name), term => term.Count, StringComparer.Ordinal);
        return part.Top(TermKind.Subject, Shown)
            .Select(term => (Key: Encoding.UTF8.GetString(term.Name), term.Count, term.Engagement))
            .Where(term => term.Count >= LeastPosts && term.Count >= posts * LeastSubjectShare)
            .Select(term =>
            {
                var all = Math.Max(term.Count, whole.GetValueOrDefault(term.Key));
                return (Term: term, Sure: Lift.LogOdds(term.Count, posts, all, Posts), Lift: Lift.Of(term.Count, posts, all, Posts));
            })
            .Where(term => term.Sure > LeastSure)
            .OrderByDescending(term => term.Sure)
            .Select(term => new ReportTerm(
                TermKind.Subject,
                term.Term.Key,
                term.Term.Key,
                term.Term.Count,
                term.Term.Engagement,
                term.Lift
            ))
            .FirstOrDefault();
    }

    public IReadOnlyList<ReportTerm> Counted(TermKind kind) =>
        [
            .. top[kind]
                .Select(term => (Key: Encoding.UTF8.GetString(term.Name), term.Count, term.Engagement))
                .OrderByDescending(term => term.Count)
                .ThenBy(term => term.Key, StringComparer.Ordinal)
                .Select(term => new ReportTerm(kind, term.Key, term.Key, term.Count, term.Engagement, Lift: null)),
        ];

    public async Task<IReadOnlyList<ReportLeader>> LeadersAsync(ReadSnapshot snapshot, CancellationToken cancellationToken)
    {
        var counts = top[TermKind.Account].ToDictionary(term => new AccountId(BinaryPrimitives.ReadInt64LittleEndian(term.Name)));
        var ids = counts.Keys.ToList();
        var accounts = await snapshot
            .Db.Accounts.Where(account => ids.Contains(account.Id) && !account.IsOurs)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. accounts
                .Select(account =>
                {
                    var (name, posts, engagement) = counts[account.Id];
                    var relevance = Leaders.Relevance(posts, everything.Of(TermKind.Account, name).Count);
                    var score = Leaders.Score(account.Followers, posts, engagement, relevance);
                    return new ReportLeader(account, posts, engagement, relevance, score);
                })
                .OrderByDescending(leader => leader.Score)
                .ThenBy(leader => leader.Account.Id)
                .Take(LeadersShown),
        ];
    }

    /// <summary>What our own accounts said, exactly, however little.</summary>
    public async Task<IReadOnlyList<OwnVoice>> OursAsync(ReadSnapshot snapshot, CancellationToken cancellationToken)
    {
        var ours = await snapshot.Db.Accounts.Where(account => account.IsOurs).ToListAsync(cancellationToken).ConfigureAwait(false);
        var said = new TermTable();
        foreach (var account in ours)
            said.Add(TermKind.Account, Key(account), 0, 0);
        packs.AddTo(said, TermKind.Account);
        return
        [
            .. ours.Select(account =>
                {
                    var (posts, engagement) = said.Of(TermKind.Account, Key(account));
                    return new OwnVoice(account, posts, engagement);
                })
                .Where(voice => voice.Posts > 0)
                .OrderByDescending(voice => voice.Posts)
                .ThenBy(voice => voice.Account.Id),
        ];

        static byte[] Key(Account account)
        {
            var key = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(key, account.Id.Value);
            return key;
        }
    }

    private List<(byte[] Name, long Count, long Engagement)> Telling(
        List<(byte[] Name, long Count, long Engagement)> terms,
        TermKind kind
    ) => kind == TermKind.Word ? terms.FindAll(term => !Asked.Has(Encoding.UTF8.GetString(term.Name))) : terms;

    private static IReadOnlyList<ReportTerm> Lifted(
        List<(byte[] Name, long Count, long Engagement)> terms,
        TermKind kind,
        long posts,
        TermTable background,
        long all,
        Func<string, string> shown,
        int most
    ) =>
        [
            .. terms
                .Where(term => term.Count >= Math.Min(LeastPosts, Math.Max(1, posts / 20)))
                .Select(term =>
                {
                    var elsewhere = background.Of(kind, term.Name).Count;
                    var lift = Lift.Of(term.Count, posts, elsewhere, all);
                    return (Term: term, Lift: lift, Evidence: Lift.Evidence(term.Count, posts, elsewhere, all));
                })
                .Where(term => term.Lift is null or > 1)
                .OrderByDescending(term => term.Lift is null ? term.Term.Count : term.Evidence)
                .Take(most)
                .Select(term =>
                {
                    var key = Encoding.UTF8.GetString(term.Term.Name);
                    return new ReportTerm(kind, key, shown(key), term.Term.Count, term.Term.Engagement, term.Lift);
                }),
        ];
}
