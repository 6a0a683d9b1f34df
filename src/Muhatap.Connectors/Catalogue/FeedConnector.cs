using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Rss;

namespace Muhatap.Connectors.Catalogue;

internal static class FeedConnector
{
    public static Connector Entry { get; } =
        new()
        {
            Code = "rss",
            Network = FeedPosts.Network,
            Name = new("RSS, Atom ya da JSON beslemesi", "RSS, Atom or JSON feed"),
            Abilities = Abilities.Read,
            Fields =
            [
                new("url", OptionKind.Address, new("Besleme adresi", "Feed address")) { IsRequired = true },
                new("minutes", OptionKind.Number, new("Kaç dakikada bir bakılsın", "Minutes between looks")) { Default = "10" },
                new("kind", OptionKind.Choice, new("İçindekiler", "What it holds"))
                {
                    Default = "article",
                    Choices =
                    [
                        new("article", new("Haber ya da yazı", "Articles")),
                        new("post", new("Gönderi", "Posts")),
                        new("comment", new("Yorum", "Comments")),
                        new("review", new("Değerlendirme", "Reviews")),
                        new("complaint", new("Şikâyet", "Complaints")),
                    ],
                },
                new("timeZone", OptionKind.Text, new("Saat dilimi", "Time zone"))
                {
                    Default = "Europe/Istanbul",
                    Hint = new("Dilimi yazılmamış tarihler için.", "For dates that name no zone."),
                    IsAdvanced = true,
                },
            ],
            Reader = (options, services) =>
                new FeedReader(
                    OptionsJson.As<FeedOptions>(options),
                    services.GetRequiredService<IHttpClientFactory>(),
                    services.GetRequiredService<TimeProvider>()
                ),
        };
}
