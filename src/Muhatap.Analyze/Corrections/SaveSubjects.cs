using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Text.Folding;
using Muhatap.Text.Subjects;

namespace Muhatap.Analyze.Corrections;

/// <summary>The company's taxonomy, saved as a whole; the next post is read by it.</summary>
public static class SaveSubjects
{
    private const int LongestCode = 40;

    /// <param name="subjects">Code and cues, in their order; rows without a code are left out. None: the starter set again.</param>
    public static async Task RunAsync(
        Database database,
        Teacher teacher,
        UserId by,
        IReadOnlyList<(string Code, string Cues)> subjects,
        CancellationToken cancellationToken
    )
    {
        var kept = subjects
            .Select(row =>
                (Code: CodeOf(row.Code), Cues: string.Join(' ', row.Cues.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            )
            .Where(row => row.Code.Length > 0)
            .ToList();
        if (kept.Count > SubjectTaxonomy.Most)
            throw new Refusal("subjects.many", $"A taxonomy holds {SubjectTaxonomy.Most} subjects.");
        if (kept.Exists(row => row.Code.Length > LongestCode))
            throw new Refusal("subjects.long", "A subject's name is too long.");
        if (kept.Select(row => row.Code).Distinct(StringComparer.Ordinal).Count() < kept.Count)
            throw new Refusal("subjects.twice", "A subject stands there twice.");
        if (
            kept.Exists(row =>
                row.Cues.Split(' ').Any(cue => cue.Length > 0 && TextFold.Fold(cue.TrimEnd('.')).Length < SubjectTaxonomy.ShortestCue)
            )
        )
            throw new Refusal("subjects.cue", "A cue has at least two letters.");
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    await scope.Db.OwnSubjects.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                    scope.Db.OwnSubjects.AddRange(
                        kept.Select(
                            (row, i) =>
                                new OwnSubject
                                {
                                    Code = row.Code,
                                    Cues = row.Cues,
                                    Position = i,
                                }
                        )
                    );
                    scope.Audit(by, "subjects.saved", "subjects", $"{kept.Count}");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await teacher.EquipAsync(database, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A name as a code: no case, no blanks, nothing the listening language would trip over.</summary>
    private static string CodeOf(string name)
    {
        var lower = new System.Text.StringBuilder();
        foreach (var c in name.Trim())
        {
            if (char.IsLetterOrDigit(c))
                lower.Append(
                    c == 'I' ? 'ı'
                    : c == 'İ' ? 'i'
                    : char.ToLowerInvariant(c)
                );
            else if (lower.Length > 0 && lower[^1] != '-')
                lower.Append('-');
        }
        return lower.ToString().TrimEnd('-');
    }
}
