using System.Globalization;

namespace Muhatap.Query.Syntax;

/// <summary>The beginning of a condition: <c>name</c>, perhaps <c>/days</c>, and where its sign stands.</summary>
/// <param name="Name">UTF-16 code units of the name.</param>
/// <param name="Sign">Where <c>: &lt; &gt; =</c> stands in the run.</param>
/// <param name="Days">What stands behind the stroke; -1 where it is no number of days, null where there is no stroke.</param>
internal readonly record struct FieldHead(int Name, int Sign, int? Days)
{
    internal const int MostDays = 3650;

    /// <summary>Null where the run does not begin like a condition.</summary>
    internal static FieldHead? Of(ReadOnlySpan<char> run)
    {
        var name = 0;
        while (name < run.Length && (char.IsLetter(run[name]) || run[name] == '_'))
            name++;
        var sign = name;
        int? days = null;
        if (name < run.Length && run[name] == '/')
        {
            sign = name + 1;
            while (sign < run.Length && char.IsAsciiDigit(run[sign]))
                sign++;
            days =
                int.TryParse(run[(name + 1)..sign], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and <= MostDays
                    ? number
                    : -1;
        }
        return name == 0 || sign == run.Length || run[sign] is not (':' or '<' or '>' or '=') ? null : new FieldHead(name, sign, days);
    }
}
