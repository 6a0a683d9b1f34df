using System.Globalization;
using System.Text;

namespace Muhatap.Linkage.Scoring;

/// <summary>One step of a pair's waterfall.</summary>
/// <param name="Weight">In bits.</param>
public readonly record struct EvidenceStep(string Comparison, string Level, double Weight);

/// <summary>Why a pair has its weight: the prior, then each comparison. The steps add up to the weight.</summary>
public static class Evidence
{
    /// <summary>Missing values say nothing and are left out.</summary>
    public static List<EvidenceStep> Of(LinkageModel model, int left, int right)
    {
        var steps = new List<EvidenceStep> { new("prior", "two_records", model.PriorWeight) };
        for (var c = 0; c < model.Comparisons.Count; c++)
        {
            var comparison = model.Comparisons[c];
            var level = comparison.Level(left, right);
            if (level > 0)
                steps.Add(new EvidenceStep(comparison.Name, comparison.Levels[level - 1].Name, model.Weight(c, left, right, level)));
        }
        return steps;
    }

    /// <summary>
    /// "comparison:level:weight" joined by ";", with four decimals. Rounding errors go into the first step, so that the written weights add up to
    /// the written total exactly.
    /// </summary>
    public static string Write(IReadOnlyList<EvidenceStep> steps, out decimal total)
    {
        var weights = steps.Select(step => Math.Round((decimal)step.Weight, 4)).ToArray();
        total = Math.Round((decimal)steps.Sum(step => step.Weight), 4);
        weights[0] += total - weights.Sum();
        var text = new StringBuilder();
        for (var i = 0; i < weights.Length; i++)
        {
            if (i > 0)
                text.Append(';');
            text.Append(CultureInfo.InvariantCulture, $"{steps[i].Comparison}:{steps[i].Level}:{weights[i]:0.####}");
        }
        return text.ToString();
    }
}
