using Muhatap.Analyze.Shortenings;
using Muhatap.Connectors.LanguageModels;

namespace Muhatap.Web.Connections;

/// <summary>The way to the language model: the only place where its key is opened.</summary>
internal static class ModelConnection
{
    public static IServiceCollection AddModelConnection(this IServiceCollection services)
    {
        services.AddSingleton<ChatCompletions>();
        services.AddSingleton<AskModel>(provider =>
        {
            var (chat, secrets) = (provider.GetRequiredService<ChatCompletions>(), provider.GetRequiredService<ConnectionSecrets>());
            return (model, instruction, text, cancellationToken) =>
                chat.AskAsync(
                    model.Address,
                    model.Key is { } key ? secrets.Reveal(key) : null,
                    model.IsInside,
                    ChatCompletions.Body(model.Model, instruction, text),
                    cancellationToken
                );
        });
        return services;
    }
}
