namespace Muhatap.Core.Consents;

/// <summary>What a customer's words about commercial messages add up to. Pure: the latest counts, and where two are of one instant the refusal.</summary>
public static class ConsentLedger
{
    /// <summary>What stands now, by brand, channel and address.</summary>
    public static IReadOnlyList<Consent> Standing(IEnumerable<Consent> all) =>
        [
            .. all.GroupBy(row => (row.Brand, row.Channel, row.Address))
                .Select(group => group.OrderBy(row => row.GivenAt).ThenByDescending(row => row.Status).ThenBy(row => row.Id.Value).Last())
                .OrderBy(row => row.Brand, StringComparer.Ordinal)
                .ThenBy(row => row.Channel),
        ];

    /// <summary>
    /// Whether a commercial message may go out on a channel: somebody gave a consent for it, and no refusal stands. Where it is not
    /// said which brand speaks, a refusal to any of them counts.
    /// </summary>
    /// <param name="brand">Null where it is not known.</param>
    public static bool Allows(IEnumerable<Consent> all, string? brand, ConsentChannel channel)
    {
        var standing = Standing(all.Where(row => row.Channel == channel && (brand is null || row.Brand == brand)));
        return standing.Count > 0 && standing.All(row => row.Status == ConsentStatus.Given);
    }

    /// <summary>The channel a network's messages count as.</summary>
    public static ConsentChannel ChannelOf(string network) =>
        network switch
        {
            "mail" => ConsentChannel.Email,
            "phone" => ConsentChannel.Call,
            _ => ConsentChannel.Message,
        };
}
