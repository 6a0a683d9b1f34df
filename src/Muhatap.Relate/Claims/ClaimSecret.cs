using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Muhatap.Relate.Claims;

/// <summary>Codes that are sent from an account, and tickets that open the page where they were shown.</summary>
public static partial class ClaimSecret
{
    /// <summary>Without what is taken for another: 0 O, 1 I L.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const string Prefix = "MHT";

    /// <summary>
    /// <c>MHT-XXXX-XXXX</c>, worked out of the ticket, so that neither need be kept: 31⁸ ≈ 8.5·10¹¹ of them, good for a day and for one
    /// account. The ticket can't be worked out of the code, which is read in public.
    /// </summary>
    public static string CodeOf(string ticket)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"code of {ticket}"));
        var letters = string.Create(
            8,
            hash,
            static (text, hash) =>
            {
                for (var i = 0; i < text.Length; i++)
                    text[i] = Letters[(int)(BitConverter.ToUInt32(hash, i * 4) % (uint)Letters.Length)];
            }
        );
        return $"{Prefix}-{letters[..4]}-{letters[4..]}";
    }

    /// <summary>128 bits.</summary>
    public static string NewTicket() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>SHA-256, hexadecimal, in lower case.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Codes that stand in a text, however they are cased.</summary>
    public static IEnumerable<string> In(string text) =>
        text.Contains(Prefix, StringComparison.OrdinalIgnoreCase)
            ? Code().Matches(text).Select(match => match.Value.ToUpperInvariant())
            : [];

    [GeneratedRegex(@"\bMHT-[A-Z2-9]{4}-[A-Z2-9]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
