namespace Muhatap.Web.Language;

/// <summary>A text with a number in it. Turkish nouns stay singular after a number; English ones don't.</summary>
public sealed record Counted(string Turkish, string EnglishOne, string EnglishMany)
{
    public string In(Tongue tongue, long count)
    {
        var pattern = tongue switch
        {
            Tongue.Turkish => Turkish,
            _ when count == 1 => EnglishOne,
            _ => EnglishMany,
        };
        return string.Format(tongue.Culture(), pattern, count.ToString("N0", tongue.Culture()));
    }
}
