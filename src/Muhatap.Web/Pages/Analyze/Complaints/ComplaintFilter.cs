using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Muhatap.Analyze.Complaints;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;

namespace Muhatap.Web.Pages.Analyze.Complaints;

/// <summary>What the complaint pages are narrowed by, as their address says. Whatever can't be understood doesn't narrow.</summary>
public sealed record ComplaintFilter
{
    public static readonly int[] Periods = [30, 90, 365];

    /// <summary>An own brand's topic; null for all.</summary>
    public long? Brand { get; init; }

    public int Days { get; init; } = Periods[0];

    public CaseBy By { get; init; }

    /// <summary>One group of <see cref="By"/>; null for all.</summary>
    public string? Key { get; init; }

    /// <summary>Only those solved by this word.</summary>
    public SolvedWord? Word { get; init; }

    /// <summary>Only those that we answered, or did not.</summary>
    public bool? Answered { get; init; }

    /// <summary>The list goes on after the complaint with this key, see <see cref="KeyOf"/>; null: from the newest.</summary>
    public (long At, long Id)? After { get; init; }

    public static ComplaintFilter Of(string address) => Of(new QueryCollection(QueryHelpers.ParseQuery(address)));

    public static ComplaintFilter Of(IQueryCollection query) =>
        new()
        {
            Brand =
                long.TryParse(query["brand"], NumberStyles.None, CultureInfo.InvariantCulture, out var brand) && brand > 0 ? brand : null,
            Days =
                int.TryParse(query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Periods.Contains(days)
                    ? days
                    : Periods[0],
            By = Enum.TryParse<CaseBy>(query["by"], ignoreCase: true, out var by) && Enum.IsDefined(by) ? by : CaseBy.Subject,
            Key = query.ContainsKey("key") ? query["key"].ToString() : null,
            Word = Enum.TryParse<SolvedWord>(query["word"], ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null,
            Answered = query["answered"].ToString() switch
            {
                "yes" => true,
                "no" => false,
                _ => null,
            },
            After = AfterOf(query["after"]),
        };

    /// <summary>The page of all figures.</summary>
    public string Page => Address("/analyze/complaints");

    /// <summary>The list of the complaints behind a figure.</summary>
    public string Cases => Address("/analyze/complaints/cases");

    public string Address(string path)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["days"] = Days.ToString(CultureInfo.InvariantCulture),
            ["by"] = By.ToString(),
        };
        if (Brand is { } brand)
            parts["brand"] = brand.ToString(CultureInfo.InvariantCulture);
        if (Key is not null)
            parts["key"] = Key;
        if (Word is { } word)
            parts["word"] = word.ToString();
        if (Answered is { } answered)
            parts["answered"] = answered ? "yes" : "no";
        if (After is { } after)
            parts["after"] = string.Create(CultureInfo.InvariantCulture, $"{after.At}-{after.Id}");
        return QueryHelpers.AddQueryString(path, parts);
    }

    /// <summary>The period begins with a whole day, so that it can be held against a month's figures.</summary>
    public DateTimeOffset Since(DateTimeOffset now) => LocalDay.Start(LocalDay.Of(now) - Days + 1);

    /// <summary>Where the period before begins; it ends where this one does.</summary>
    public DateTimeOffset Before(DateTimeOffset now) => LocalDay.Start(LocalDay.Of(now) - (2 * Days) + 1);

    public TopicId? Topic => Brand is { } brand ? new TopicId(brand) : null;

    /// <summary>A complaint's place in the list: the newest stands first, of two at the same moment the younger conversation.</summary>
    public static (long At, long Id) KeyOf(ComplaintCase complaint) => (complaint.WrittenAt.ToUnixTimeMilliseconds(), complaint.Id.Value);

    private static (long At, long Id)? AfterOf(string? text) =>
        (text ?? "").Split('-') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var instant)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (instant, number)
            : null;
}
