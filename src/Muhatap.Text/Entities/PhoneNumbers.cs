namespace Muhatap.Text.Entities;

/// <summary>Turkish and international phone numbers in E.164.</summary>
internal static class PhoneNumbers
{
    /// <summary>How many digits a number that begins so has; what follows is another number.</summary>
    public static int Expected(NumberRun run)
    {
        var d = run.Digits;
        if (run.Plus)
            return d.StartsWith("90") ? 12 : 15;
        return d switch
        {
            ['0', '0', '9', '0', ..] => 14,
            ['9', '0', ..] => 12,
            ['0', ..] => 11,
            _ => 10,
        };
    }

    /// <summary>The number in E.164, or null where the run is not a phone number.</summary>
    public static string? ToE164(NumberRun run)
    {
        var d = run.Digits;
        if (run.Plus)
            return d.Length is >= 9 and <= 15 && (!d.StartsWith("90") || d.Length == 12) ? string.Concat("+", d) : null;
        if (d.Length == 14 && d.StartsWith("0090"))
            d = d[4..];
        else if (d.Length == 12 && d.StartsWith("90"))
            d = d[2..];
        else if (d.Length == 11 && d[0] == '0')
            d = d[1..];
        else if (d.Length != 10 || d[0] != '5' || d[1] == '0' && d[2] == '0')
            return null;
        // Area and mobile codes of the national plan begin with 2, 3, 4, 5 and 8 (850, 800).
        return d[0] is '2' or '3' or '4' or '5' or '8' ? string.Concat("+90", d) : null;
    }
}
