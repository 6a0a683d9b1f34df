using System.Globalization;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Web.Commands;

/// <summary>Lines of the files that "link" writes.</summary>
internal static class CsvLine
{
    public const string PairsHeader = "id_l,id_r,match_weight,match_probability,evidence";

    /// <summary>One pair.</summary>
    /// <param name="weight">In bits; the probability is made of it, so that the two always agree.</param>
    public static string Pair(string left, string right, decimal weight, string evidence) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Quote(left)},{Quote(right)},{weight:0.####},{LinkageModel.Probability((double)weight):0.########},{Quote(evidence)}"
        );

    /// <summary>The value, in quotes where it holds a sign that CSV gives a meaning (RFC 4180).</summary>
    public static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
