using Muhatap.Act.Reply;
using Muhatap.Act.Webhooks;
using Muhatap.Connectors.Catalogue;
using Muhatap.Connectors.Fetching;
using Muhatap.Connectors.Webhooks;
using Muhatap.Core.Sources;
using Muhatap.Listen.Collect;

namespace Muhatap.Web.Connections;

internal static class ConnectionSetup
{
    /// <param name="allowPrivateAddresses">Lets connectors reach this machine and its network; for tests and for servers inside a company.</param>
    public static IServiceCollection AddConnections(this IServiceCollection services, bool allowPrivateAddresses)
    {
        services.AddConnectors(fetching => fetching.AllowPrivateAddresses = allowPrivateAddresses);
        services.AddSingleton<ConnectionSecrets>();
        services.AddSingleton<IReaders, StoredReaders>();
        services.AddSingleton<ISenders, StoredSenders>();
        services.AddSingleton<StoredSignIns>();
        services.AddSingleton<SignInSeal>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<SignedPost>();
        services.AddSingleton<PictureFetch>();
        services.AddSingleton<IPageReader, PageReader>();
        services.AddSingleton<WebhookCall>(provider =>
            CallWith(provider.GetRequiredService<SignedPost>(), provider.GetRequiredService<ConnectionSecrets>())
        );
        services.AddSingleton<SendWebhooks>();
        services.AddModelConnection();
        return services;
    }

    private static WebhookCall CallWith(SignedPost post, ConnectionSecrets secrets) =>
        async (webhook, delivery, cancellationToken) =>
        {
            var (status, error) = await post.SendAsync(
                    webhook.Url,
                    secrets.Reveal(webhook.Secret),
                    $"msg_{delivery.Id}",
                    delivery.Body,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return new WebhookAnswer(status, error);
        };
}
