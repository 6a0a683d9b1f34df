namespace Muhatap.Web.Language;

/// <summary>One text of the pages in both languages, side by side so that neither can be forgotten. May hold <c>{0}</c>, <c>{1}</c>.</summary>
public sealed record Phrase(string Turkish, string English)
{
    public string In(Tongue tongue) => tongue == Tongue.English ? English : Turkish;

    public string In(Tongue tongue, params object?[] values) => string.Format(tongue.Culture(), In(tongue), values);
}
