using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Volumes;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Analyze.Complaints;

/// <summary>Says how many customers and contacts a brand had in a month. What was said before stays as its history.</summary>
public static class GiveVolumes
{
    private const long Most = 10_000_000_000;
    private const int EarliestYear = 2000;

    /// <summary>Figures that hold: the latest of each brand, month and measure.</summary>
    public static async Task<IReadOnlyList<BusinessVolume>> CurrentAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var all = await db.BusinessVolumes.OrderBy(volume => volume.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.GroupBy(volume => (volume.TopicId, volume.Month, volume.Measure)).Select(group => group.Last())];
    }

    /// <param name="figures">Null takes a figure back; one that says what holds already adds nothing.</param>
    public static async Task RunAsync(
        Database database,
        UserId by,
        TopicId brand,
        DateOnly month,
        IReadOnlyList<(VolumeMeasure Measure, long? Amount)> figures,
        CancellationToken cancellationToken
    )
    {
        if (figures.Any(figure => figure.Amount is < 1 or > Most))
            throw new Refusal("volume.amount", "A figure is a whole number above zero.", "amount");
        if (month.Year < EarliestYear || month > DateOnly.FromDateTime(database.Clock.GetUtcNow().AddDays(1).UtcDateTime))
            throw new Refusal("volume.month", "The month lies in the past or is this one.", "month");
        var number = BusinessVolume.MonthOf(month);
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    if (!await scope.Db.Topics.AnyAsync(topic => topic.Id == brand, cancellation).ConfigureAwait(false))
                        throw new Refusal("topic.unknown", "There is no such topic.");
                    var held = await scope
                        .Db.BusinessVolumes.Where(volume => volume.TopicId == brand && volume.Month == number)
                        .OrderBy(volume => volume.Id)
                        .ToListAsync(cancellation)
                        .ConfigureAwait(false);
                    foreach (var (measure, amount) in figures)
                    {
                        if (held.FindLast(volume => volume.Measure == measure)?.Amount == amount)
                            continue;
                        scope.Db.BusinessVolumes.Add(
                            new BusinessVolume
                            {
                                Id = scope.Mint.Next<VolumeId>(),
                                TopicId = brand,
                                Month = number,
                                Measure = measure,
                                Amount = amount,
                                GivenBy = by,
                                GivenAt = scope.Now,
                            }
                        );
                        scope.Audit(by, "volume.given", $"topic/{brand}", $"{month:yyyy-MM} {measure} {amount}");
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
