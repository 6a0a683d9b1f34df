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
    /// Whether a brand may send a commercial message on a channel. An individual must have consented; a trader may be written to
    /// until they refuse (law 6563 art. 6). Whoever it is, no refusal may stand.
    /// </summary>
    /// <param name="all">Every word of the recipient, on record.</param>
    /// <param name="brand">Whose message it is; another brand's consents and refusals say nothing.</param>
    /// <param name="address">The e-mail or phone it goes to, in normal form: words about other addresses say nothing. Null where the network knows no address (a messenger): then a refusal for any of them counts.</param>
    /// <param name="isCompany">Our record of them is a company's; asked where the ledger doesn't say what they are.</param>
    public static bool Allows(IReadOnlyCollection<Consent> all, string brand, ConsentChannel channel, string? address, bool isCompany)
    {
        var standing = Standing(
            all.Where(row =>
                row.Channel == channel
                && row.Brand == brand
                && (address is null || row.Address is null || string.Equals(row.Address, address, StringComparison.Ordinal))
            )
        );
        return standing.Count > 0 ? standing.All(row => row.Status == ConsentStatus.Given) : IsTrader(all, isCompany);
    }

    /// <summary>TACIR in İYS's words. Who is called an individual anywhere in what stands is treated as one.</summary>
    public static bool IsTrader(IReadOnlyCollection<Consent> all, bool isCompany) =>
        all.Count == 0 ? isCompany : Standing(all).All(row => row.Recipient == ConsentRecipient.Merchant);

    /// <summary>The channel a network's messages count as.</summary>
    public static ConsentChannel ChannelOf(string network) =>
        network switch
        {
            "mail" or "email" => ConsentChannel.Email,
            "phone" => ConsentChannel.Call,
            _ => ConsentChannel.Message,
        };
}
