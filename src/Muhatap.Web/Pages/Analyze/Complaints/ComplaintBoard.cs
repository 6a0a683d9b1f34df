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
        var cases = await kept.ReadAsync([.. brands.Select(brand => brand.Id)], before, cancellationToken).ConfigureAwait(false);
        var volumes = await GiveVolumes.CurrentAsync(database, cancellationToken).ConfigureAwait(false);
        var praise = await ReadPraise.RunAsync(database, chosen, since, now.AddDays(1), cancellationToken).ConfigureAwait(false);
        var praised = await ReadPraise.RunAsync(database, chosen, before, since, cancellationToken).ConfigureAwait(false);
        return new ComplaintBoard
        {
            Filter = filter,
            Now = now,
            Brands = brands,
            Figures = new ComplaintFigures(cases, since, now, filter.Topic),
            Customers = Held(VolumeMeasure.Customers, since, now.AddDays(1)),
            Contacts = Held(VolumeMeasure.Contacts, since, now.AddDays(1)),
            Before = (Held(VolumeMeasure.Customers, before, since), Held(VolumeMeasure.Contacts, before, since)),
            CasesBefore =
            [
                .. cases.Where(complaint => complaint.WrittenAt < since && (filter.Topic is null || complaint.Brand == filter.Topic)),
            ],
            Praise = praise,
            PraiseBefore = praised.Sum(count => count.Posts),
            People = await PeopleAsync(database, cancellationToken).ConfigureAwait(false),
        };

        Exposure Held(VolumeMeasure measure, DateTimeOffset from, DateTimeOffset to) =>
            Exposure.Of(volumes, measure, chosen, Day(from), Day(to));
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

    private static DateOnly Day(DateTimeOffset at) => LocalDay.Date(LocalDay.Of(at));

    private static async Task<IReadOnlyDictionary<string, string>> PeopleAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db
            .Users.ToDictionaryAsync(user => user.Id.ToString(), user => user.ShownName, cancellationToken)
            .ConfigureAwait(false);
    }
}
