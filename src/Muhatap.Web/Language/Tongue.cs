using System.Globalization;

namespace Muhatap.Web.Language;

/// <summary>The languages the pages speak.</summary>
public enum Tongue
{
    Turkish,
    English,
}

public static class Tongues
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>From <c>tr</c> or <c>en</c>; Turkish where it is anything else.</summary>
    public static Tongue Of(string? code) => string.Equals(code, "en", StringComparison.Ordinal) ? Tongue.English : Tongue.Turkish;

    public static string Code(this Tongue tongue) => tongue == Tongue.English ? "en" : "tr";

    public static CultureInfo Culture(this Tongue tongue) => tongue == Tongue.English ? English : Turkish;
}
