using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Text.Subjects;

namespace Muhatap.Analyze.Corrections;

/// <summary>
/// Somebody who knows better says what a part of a reading is. Kept with who, when, before and after; in the same transaction everything
/// derived from the reading follows, and the reader learns from it before the page comes back.
/// </summary>
public static class CorrectReading
{
    public static async Task RunAsync(
        Database database,
        Teacher teacher,
        UserId by,
        PostId post,
        ReadingAspect aspect,
        string value,
        CancellationToken cancellationToken
    )
    {
        var known = AspectValues.Of(aspect);
        if (!(aspect == ReadingAspect.Subject ? IsSubject(teacher.Subjects, value) : known.Contains(value, StringComparer.Ordinal)))
            throw new Refusal("correction.value", $"'{value}' is no {aspect}.", "value");
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    var reading = await FindAsync(scope, post, cancellation).ConfigureAwait(false);
                    if (string.Equals(reading.ValueOf(aspect), value, StringComparison.Ordinal))
                        return;
                    var before = reading.Copy();
                    reading.Correct(aspect, value);
                    scope.Db.ReadingCorrections.Add(
                        new ReadingCorrection
                        {
                            Id = scope.Mint.Next<CorrectionId>(),
                            PostId = post,
                            UserId = by,
                            At = scope.Now,
                            Aspect = aspect,
                            Before = before.State(aspect),
                            After = value,
                        }
                    );
                    await TellAsync(scope, before, reading, cancellation).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await teacher.TeachAsync(database, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The part becomes again what the models read; the correction is kept, marked as taken back, and teaches no more.</summary>
    public static async Task UndoAsync(
        Database database,
        Teacher teacher,
        UserId by,
        PostId post,
        ReadingAspect aspect,
        CancellationToken cancellationToken
    )
    {
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    var standing = await scope
                        .Db.ReadingCorrections.Where(row => row.PostId == post && row.UndoneAt == null)
                        .ToListAsync(cancellation)
                        .ConfigureAwait(false);
                    var own = standing.Where(row => row.Aspect == aspect).OrderBy(row => row.Id.Value).ToList();
                    if (own.Count == 0)
                        return;
                    var reading = await FindAsync(scope, post, cancellation).ConfigureAwait(false);
                    var before = reading.Copy();
                    reading.Restore(aspect, own[0].Before);
                    reading.IsCorrected = standing.Count > own.Count;
                    foreach (var row in own)
                        (row.UndoneAt, row.UndoneBy) = (scope.Now, by);
                    await TellAsync(scope, before, reading, cancellation).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await teacher.TeachAsync(database, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsSubject(SubjectTaxonomy subjects, string value) =>
        value == AspectValues.NoSubject || subjects.Codes.Contains(value, StringComparer.Ordinal);

    private static async Task<PostReading> FindAsync(WriteScope scope, PostId post, CancellationToken cancellationToken) =>
        await scope.Db.Readings.SingleOrDefaultAsync(row => row.PostId == post, cancellationToken).ConfigureAwait(false)
        ?? throw new Refusal("correction.gone", "The post is no longer here.");

    private static async Task TellAsync(WriteScope scope, PostReading before, PostReading after, CancellationToken cancellationToken)
    {
        // What others do may flush what EF holds: they get their own copy.
        var changed = after.Copy();
        await scope.FlushAsync(cancellationToken).ConfigureAwait(false);
        await scope.RaiseAsync(new ReadingsCorrected([(before, changed)]), cancellationToken).ConfigureAwait(false);
    }
}
