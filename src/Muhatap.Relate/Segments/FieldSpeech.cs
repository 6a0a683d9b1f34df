using System.Globalization;
using Muhatap.Query.Syntax;

namespace Muhatap.Relate.Segments;

/// <summary>How conditions on customers are read out: noun phrases that stand behind "customers with", in Turkish and in English.</summary>
internal static class FieldSpeech
{
    private static readonly NumberFormatInfo Turkish = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>A name and the value as it was written.</summary>
    public static Func<FieldNode, bool, string> Named(string turkish, string english) =>
        (node, isTurkish) => $"{(isTurkish ? turkish : english)} “{node.Text}”";

    /// <summary>A closed list: each code with its two phrases, the span of days put before or behind.</summary>
    public static Func<FieldNode, bool, string> Chosen(params (string Code, string Turkish, string English)[] phrases) =>
        (node, isTurkish) =>
        {
            var (_, turkish, english) = Array.Find(phrases, phrase => phrase.Code == node.Text);
            return isTurkish ? Within(node, isTurkish) + turkish : english + Within(node, isTurkish);
        };

    /// <summary>How many of something there are.</summary>
    public static Func<FieldNode, bool, string> Counted(string turkish, string english) =>
        (node, isTurkish) =>
            (HoldsOnlyNone(node), isTurkish) switch
            {
                (true, true) => $"{Within(node, true)}hiç {turkish} yok",
                (true, false) => $"no {english}{Within(node, false)}",
                (_, true) => $"{Within(node, true)}{Quantity(node, true)} {turkish}",
                _ => $"{Quantity(node, false)} {english}{Within(node, false)}",
            };

    /// <summary>How many days ago something was.</summary>
    public static Func<FieldNode, bool, string> Ago(string turkish, string english) =>
        (node, isTurkish) => isTurkish ? $"{turkish} {Quantity(node, true)} gün önce" : $"{english} {Quantity(node, false)} days ago";

    /// <summary>A number that is no count of things: none of it is not "no such thing".</summary>
    public static Func<FieldNode, bool, string> Measured(string before, string behind, string english) =>
        (node, isTurkish) => isTurkish ? $"{before}{Quantity(node, true)}{behind}" : $"{english} {Quantity(node, false)}";

    /// <summary>A sum of money.</summary>
    public static Func<FieldNode, bool, string> Paid(string turkish, string english) =>
        (node, isTurkish) =>
            isTurkish
                ? $"{Within(node, true)}{Quantity(node, true, " TL")} {turkish}"
                : $"{english} of {Quantity(node, false, " TL")}{Within(node, false)}";

    private static bool HoldsOnlyNone(FieldNode node) => SegmentBounds.Of(node, scale: 1) is (<= 0, 0);

    private static string Quantity(FieldNode node, bool isTurkish, string unit = "")
    {
        var (low, high) = (Number(node.Low, isTurkish) + unit, Number(node.High, isTurkish) + unit);
        return (node.Comparison, isTurkish) switch
        {
            (Comparison.Less, true) => $"{low} altında",
            (Comparison.Less, false) => $"less than {low}",
            (Comparison.LessOrEqual, true) => $"en çok {low}",
            (Comparison.LessOrEqual, false) => $"at most {low}",
            (Comparison.Greater, true) => $"{low} üzerinde",
            (Comparison.Greater, false) => $"more than {low}",
            (Comparison.GreaterOrEqual, true) => $"en az {low}",
            (Comparison.GreaterOrEqual, false) => $"at least {low}",
            (Comparison.Between, true) => $"{low} ile {high} arası",
            (Comparison.Between, false) => $"{low} to {high}",
            (_, true) => $"tam {low}",
            _ => $"exactly {low}",
        };
    }

    private static string Within(FieldNode node, bool isTurkish) =>
        (node.Days ?? node.Definition.Days, isTurkish) switch
        {
            (null, _) => "",
            ({ } days, true) => $"son {days.ToString(CultureInfo.InvariantCulture)} günde ",
            ({ } days, false) => $" in the last {days.ToString(CultureInfo.InvariantCulture)} days",
        };

    private static string Number(double number, bool isTurkish) =>
        number.ToString("#,0.######", isTurkish ? Turkish : CultureInfo.InvariantCulture);
}
