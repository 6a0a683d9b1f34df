using Microsoft.EntityFrameworkCore;
using Muhatap.Analyze.Complaints;
using Muhatap.Analyze.Statistics;
using Muhatap.Core.Topics;
using Muhatap.Core.Volumes;
using Muhatap.Store;
using Muhatap.Web.Pages.Listen;

namespace Muhatap.Web.Pages.Analyze.Complaints;

/// <summary>Everything the complaint page and its file show.</summary>
public sealed record ComplaintBoard
{
    public required ComplaintFilter Filter { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required IReadOnlyList<Topic> Brands { get; init; }

    public required ComplaintFigures Figures { get; init; }

    public required Exposure Customers { get; init; }

    public required Exposure Contacts { get; init; }

    public required (Exposure Customers, Exposure Contacts) Before { get; init; }

    public required IReadOnlyList<ComplaintCase> CasesBefore { get; init; }

    public required IReadOnlyList<PraiseCount> Praise { get; init; }

    public required int PraiseBefore { get; init; }

    /// <summary>Posts are stored from the beginning of the period before on: otherwise nothing is held against it.</summary>
    public required bool ReachesBack { get; init; }

    /// <summary>Names of our people by id.</summary>
    public required IReadOnlyDictionary<string, string> People { get; init; }

    public static async Task<ComplaintBoard> ReadAsync(
        Database database,
        KeptComplaints kept,
        ComplaintFilter filter,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var brands = (await FeedQuery.TopicsAsync(database, cancellationToken).ConfigureAwait(false))
            .Where(topic => topic.Purpose == TopicPurpose.Brand)
            .ToList();
        var chosen = brands.Where(brand => filter.Brand is null || brand.Id == filter.Topic).Select(brand => brand.Id).ToList();
        var (since, before) = (filter.Since(now), filter.Before(now));
        var (cases, figures) = await kept.FiguresAsync(
                [.. brands.Select(brand => brand.Id)],
                before,
                since,
                now,
                filter.Topic,
                cancellationToken
            )
            .ConfigureAwait(false);
        var volumes = await GiveVolumes.CurrentAsync(database, cancellationToken).ConfigureAwait(false);
        var praise = await ReadPraise.RunAsync(database, chosen, since, now.AddDays(1), cancellationToken).ConfigureAwait(false);
        var praised = await ReadPraise.RunAsync(database, chosen, before, since, cancellationToken).ConfigureAwait(false);
        return new ComplaintBoard
        {
            Filter = filter,
            Now = now,
            Brands = brands,
            Figures = figures,
            Customers = Held(VolumeMeasure.Customers, since, now.AddDays(1)),
            Contacts = Held(VolumeMeasure.Contacts, since, now.AddDays(1)),
            Before = (Held(VolumeMeasure.Customers, before, since), Held(VolumeMeasure.Contacts, before, since)),
            CasesBefore =
            [
                .. cases.Where(complaint => complaint.WrittenAt < since && (filter.Topic is null || complaint.Brand == filter.Topic)),
            ],
            Praise = praise,
            PraiseBefore = praised.Sum(count => count.Posts),
            ReachesBack = await HeldSince.ReachesAsync(database, before, cancellationToken).ConfigureAwait(false),
            People = await PeopleAsync(database, cancellationToken).ConfigureAwait(false),
        };

        Exposure Held(VolumeMeasure measure, DateTimeOffset from, DateTimeOffset to) =>
            Exposure.Of(volumes, measure, chosen, Day(from), Day(to));
    }

    /// <summary>What the page shows first is read before anybody asks for it, and read again now and then; see <see cref="KeptComplaints.RefreshAsync"/>.</summary>
    public static async Task WarmAsync(Database database, KeptComplaints kept, CancellationToken cancellationToken)
    {
        if (kept.IsEmpty)
            await ReadAsync(database, kept, new ComplaintFilter(), database.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        else
            await kept.RefreshAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Complaints per thousand of what they are held against; null where that is not known.</summary>
    public static Estimate? Rate(Exposure exposure, IReadOnlyList<ComplaintCase> cases) =>
        exposure.Rate(cases.Count(complaint => exposure.Covers(complaint.Brand, Day(complaint.WrittenAt))));

    /// <summary>Posts that praise what a group's complaints complain of; null where praise is not told apart that way.</summary>
    public int? PraiseOf(string key) =>
        Filter.By switch
        {
            CaseBy.Subject => Praise.Where(count => (count.Subject ?? ComplaintFigures.None) == key).Sum(count => count.Posts),
            CaseBy.Channel => Praise.Where(count => count.Network == key).Sum(count => count.Posts),
            CaseBy.Brand => Praise.Where(count => count.Brand.ToString() == key).Sum(count => count.Posts),
            _ => null,
        };

    /// <summary>The complaints that the filter leaves.</summary>
    public IReadOnlyList<ComplaintCase> Chosen() =>
        [
            .. Figures.Cases.Where(complaint =>
                (Filter.Key is null || Figures.KeyOf(complaint, Filter.By) == Filter.Key)
                && (Filter.Word is null || complaint.SolvedBy == Filter.Word)
                && (Filter.Answered is null || complaint.AnsweredAt is not null == Filter.Answered)
            ),
        ];

    /// <summary>One page of them, the newest first, after the filter's key. The cost follows the page and what is passed over, not what comes later.</summary>
    /// <param name="most">How many complaints a page holds.</param>
    /// <returns>The page, how many complaints there are before it, and whether more follow.</returns>
    public static (IReadOnlyList<ComplaintCase> Page, int Before, bool More) PageOf(
        IReadOnlyList<ComplaintCase> chosen,
        (long At, long Id)? after,
        int most
    )
    {
        // They stand in order, the oldest first: the key is found by halving.
        var (low, high) = (0, chosen.Count);
        while (after is { } key && low < high)
        {
            var middle = (low + high) / 2;
            if (ComplaintFilter.KeyOf(chosen[middle]).CompareTo(key) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        var end = after is null ? chosen.Count : low;
        var page = new List<ComplaintCase>(Math.Min(most, end));
        for (var i = end - 1; i >= 0 && page.Count < most; i--)
            page.Add(chosen[i]);
        return (page, chosen.Count - end, end > page.Count);
    }

    private static DateOnly Day(DateTimeOffset at) => LocalDay.Date(LocalDay.Of(at));

    private static async Task<IReadOnlyDictionary<string, string>> PeopleAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db
            .Users.ToDictionaryAsync(user => user.Id.ToString(), user => user.ShownName, cancellationToken)
            .ConfigureAwait(false);
    }
}
