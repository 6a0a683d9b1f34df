using Muhatap.Connectors.ByHand;

namespace Muhatap.Connectors.Catalogue;

internal static class HandConnector
{
    public static Connector Entry(HandNetwork network) =>
        new()
        {
            Code = network.Code,
            Network = network.Code,
            Name = new(network.Name, network.Name),
            Abilities = Abilities.ByHand,
            Fields =
            [
                new("identifier", OptionKind.Text, new("Hesabımız", "Our account"))
                {
                    Hint = new("Bu ağda yanıt veren hesabımızın adı.", "Handle of our account that answers there."),
                },
            ],
        };
}
