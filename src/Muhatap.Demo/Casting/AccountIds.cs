using System.Globalization;
using Muhatap.Demo.Chances;

namespace Muhatap.Demo.Casting;

/// <summary>What a network calls an account by itself.</summary>
internal static class AccountIds
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    public static string New(string network, string handle, Chance chance) =>
        network switch
        {
            "bluesky" => "did:plc:demo" + Letters(20, chance),
            "x" or "instagram" => chance.Between(100_000_000, 2_000_000_000).ToString(CultureInfo.InvariantCulture),
            _ => handle,
        };

    public static string Letters(int count, Chance chance) => string.Create(count, chance, static (span, chance) => Fill(span, chance));

    private static void Fill(Span<char> span, Chance chance)
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = Base32[chance.Below(32)];
    }
}
