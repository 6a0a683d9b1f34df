using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Readings;
using Muhatap.Store.Mapping;
using Muhatap.Text.Learning;

namespace Muhatap.Analyze.Corrections;

/// <summary>The corrections that stand, as texts with what people said of them; and texts nobody corrected beside them.</summary>
public static class KeptCorrections
{
    /// <summary>The latest so many are learnt from at once.</summary>
    public const int Most = 2000;

    private const int MostOthers = 300;

    public static async Task<IReadOnlyList<CorrectedText>> ReadAsync(MuhatapDb db, CancellationToken cancellationToken)
    {
        var rows = await (
            from correction in db.ReadingCorrections.AsNoTracking()
            join post in db.Posts.AsNoTracking() on correction.PostId equals post.Id
            where correction.UndoneAt == null
            orderby correction.Id descending
            select new { correction, post.Text }
        )
            .Take(Most)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.GroupBy(row => row.correction.PostId)
                .Select(group => group.GroupBy(row => row.correction.Aspect).Select(own => own.MaxBy(row => row.correction.Id.Value)!))
                .Select(latest =>
                    latest.Aggregate(new CorrectedText(""), (text, row) => With(text with { Text = row.Text }, row.correction))
                ),
        ];
    }

    /// <summary>The latest posts whose readings nobody touched.</summary>
    public static async Task<IReadOnlyList<string>> OthersAsync(MuhatapDb db, CancellationToken cancellationToken) =>
        await (
            from post in db.Posts.AsNoTracking()
            join reading in db.Readings.AsNoTracking() on post.Id equals reading.PostId
            where !reading.IsCorrected
            orderby post.Id descending
            select post.Text
        )
            .Take(MostOthers)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    private static CorrectedText With(CorrectedText text, ReadingCorrection correction)
    {
        var place = AspectValues.IndexOf(correction.Aspect, correction.After);
        return correction.Aspect switch
        {
            ReadingAspect.Sentiment => text with { Sentiment = (Sentiment)place },
            ReadingAspect.Intent => text with { Intent = (Intent)place },
            ReadingAspect.Urgency => text with { Urgency = place },
            ReadingAspect.Offence => text with { Offensive = place == 1 },
            _ => text with { Subject = correction.After },
        };
    }
}
