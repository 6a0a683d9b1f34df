using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Rivals;
using Muhatap.Store;
using Muhatap.Text.Folding;

namespace Muhatap.Analyze.Campaigns;

/// <summary>What somebody said is no campaign, by the marks it was found by.</summary>
public sealed class DeniedMarks(IEnumerable<CampaignDenial> denials)
{
    public static readonly DeniedMarks None = new([]);

    private readonly ILookup<string, CampaignMark> marks = denials.ToLookup(
        denial => denial.Company,
        denial => new CampaignMark((MarkKind)denial.Kind, denial.Mark),
        StringComparer.Ordinal
    );

    public static async Task<DeniedMarks> ReadAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return new DeniedMarks(await db.CampaignDenials.ToListAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Whether at least half of a company's texts carry a mark that was denied: like texts again.</summary>
    /// <param name="company">Folded.</param>
    public bool Covers(string company, IReadOnlyCollection<string> texts)
    {
        if (!marks.Contains(company))
            return false;
        var alike = texts.Select(TextFold.Fold).Count(folded => marks[company].Any(mark => mark.IsIn(folded)));
        return alike * 2 >= texts.Count;
    }
}
