using System.Globalization;

namespace Muhatap.Core.Consents;

/// <summary>İYS's words for what a consent says, both ways.</summary>
public static class IysWords
{
    /// <summary>İYS writes Turkey's time, which has been UTC+3 the whole year since 2016.</summary>
    private static readonly TimeSpan Turkey = TimeSpan.FromHours(3);

    public static string Of(ConsentChannel channel) =>
        channel switch
        {
            ConsentChannel.Call => "ARAMA",
            ConsentChannel.Message => "MESAJ",
            _ => "EPOSTA",
        };

    public static string Of(ConsentRecipient recipient) => recipient == ConsentRecipient.Merchant ? "TACIR" : "BIREYSEL";

    public static string Of(ConsentStatus status) => status == ConsentStatus.Given ? "ONAY" : "RET";

    public static string Of(DateTimeOffset at) => at.ToOffset(Turkey).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static ConsentChannel? Channel(string word) =>
        Plain(word) switch
        {
            "ARAMA" => ConsentChannel.Call,
            "MESAJ" => ConsentChannel.Message,
            "EPOSTA" => ConsentChannel.Email,
            _ => null,
        };

    public static ConsentRecipient? Recipient(string word) =>
        Plain(word) switch
        {
            "BIREYSEL" => ConsentRecipient.Individual,
            "TACIR" => ConsentRecipient.Merchant,
            _ => null,
        };

    public static ConsentStatus? Status(string word) =>
        Plain(word) switch
        {
            "ONAY" => ConsentStatus.Given,
            "RET" => ConsentStatus.Refused,
            _ => null,
        };

    /// <summary><c>2026-03-01 14:05:00</c> in Turkey's time, or ISO 8601 with its offset.</summary>
    public static DateTimeOffset? Instant(string text)
    {
        if (
            DateTime.TryParseExact(
                text.Trim(),
                ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            )
        )
            return new DateTimeOffset(local, Turkey).ToUniversalTime();
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.ToUniversalTime()
            : null;
    }

    /// <summary>Upper case with the letters İYS itself writes without marks.</summary>
    private static string Plain(string word) =>
        word.Trim().Replace('ı', 'i').Replace('İ', 'I').ToUpperInvariant().Replace("-", "", StringComparison.Ordinal);
}
