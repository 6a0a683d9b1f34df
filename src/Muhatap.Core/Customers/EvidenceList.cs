using System.Globalization;
using System.Text;

namespace Muhatap.Core.Customers;

/// <summary>One step of a waterfall: what was compared, what came out, and what that is worth.</summary>
/// <param name="What">The comparison's name: <c>surname</c>, <c>email</c>, <c>prior</c>.</param>
/// <param name="Level">Its outcome: <c>exact</c>, <c>typo</c>, <c>else</c>.</param>
/// <param name="Bits">log2 of the Bayes factor; negative speaks against.</param>
public readonly record struct EvidenceItem(string What, string Level, double Bits);

/// <summary>A waterfall as it is stored: <c>comparison:level:bits</c> joined by <c>;</c>, without personal data. Put into words when a page is drawn.</summary>
public static class EvidenceList
{
    public static string Write(IEnumerable<EvidenceItem> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            if (text.Length > 0)
                text.Append(';');
            text.Append(CultureInfo.InvariantCulture, $"{item.What}:{item.Level}:{item.Bits:0.##}");
        }
        return text.ToString();
    }

    /// <summary>Null where the text was written before evidence was kept in steps.</summary>
    public static IReadOnlyList<EvidenceItem>? Read(string text)
    {
        var items = new List<EvidenceItem>();
        foreach (var step in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                step.Split(':') is not [var what, var level, var bits]
                || !double.TryParse(bits, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            )
                return null;
            items.Add(new EvidenceItem(what, level, weight));
        }
        return items;
    }
}
