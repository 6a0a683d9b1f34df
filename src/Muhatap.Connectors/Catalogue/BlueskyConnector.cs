using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Bluesky;
using Muhatap.Connectors.Bluesky.Firehose;
using Muhatap.Connectors.Bluesky.Identity;
using Muhatap.Connectors.Bluesky.Replies;
using Muhatap.Connectors.Bluesky.Xrpc;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Connectors.Catalogue;

internal static class BlueskyConnector
{
    private static readonly BlueskyOptions Defaults = new();

    public static Connector Entry { get; } =
        new()
        {
            Code = "bluesky",
            Network = AtUri.Network,
            Name = new("Bluesky", "Bluesky"),
            Abilities = Abilities.Read | Abilities.Stream | Abilities.Reply | Abilities.Profiles,
            Fields =
            [
                new("identifier", OptionKind.Text, new("Hesabımız", "Our account"))
                {
                    Hint = new(
                        "Yanıt verecek hesabın adı; yalnızca dinlemek için boş bırakın.",
                        "Handle of the account that answers; leave empty to listen only."
                    ),
                },
                new("appPassword", OptionKind.Secret, new("Uygulama parolası", "App password"))
                {
                    Hint = new(
                        "Bluesky’de Ayarlar → Uygulama parolaları altında yapılır.",
                        "Made on Bluesky under Settings → App passwords."
                    ),
                },
                new("activities", OptionKind.Flag, new("Beğeni, paylaşım ve takipler de alınsın", "Take likes, reposts and follows too"))
                {
                    Default = "true",
                },
                new("service", OptionKind.Address, new("Hesabın sunucusu", "The account’s server"))
                {
                    Default = Defaults.Service,
                    IsAdvanced = true,
                },
                new("firehose", OptionKind.Address, new("Akışın adresi", "Address of the stream"))
                {
                    Default = Defaults.Firehose,
                    IsAdvanced = true,
                },
                new("directory", OptionKind.Address, new("Kimlik dizini", "Identity directory"))
                {
                    Default = Defaults.Directory,
                    IsAdvanced = true,
                },
            ],
            AccountFields = ["identifier", "appPassword"],
            Reader = (options, services) =>
                new FirehoseReader(
                    OptionsJson.As<BlueskyOptions>(options),
                    services.GetRequiredService<IHttpMessageHandlerFactory>(),
                    services.GetRequiredService<FetchingOptions>(),
                    services.GetRequiredService<TimeProvider>(),
                    services.GetRequiredService<Identities>().Forget
                ),
            Sender = (options, services) =>
                new BlueskySender(
                    OptionsJson.As<BlueskyOptions>(options),
                    services.GetRequiredService<XrpcClient>(),
                    services.GetRequiredService<Sessions>(),
                    services.GetRequiredService<Identities>()
                ),
            Resolver = (options, services) =>
                new ProfileResolver(
                    OptionsJson.As<BlueskyOptions>(options),
                    services.GetRequiredService<XrpcClient>(),
                    services.GetRequiredService<Identities>()
                ),
        };
}
