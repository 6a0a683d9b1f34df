using Muhatap.Connectors.ByHand;
using Muhatap.Core.Outbound;
using Muhatap.Core.Refusals;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Catalogue;

/// <summary>Every connector there is. A new one is a line in <see cref="All"/>; Settings draws its form from there.</summary>
public static class ConnectorCatalogue
{
    public static IReadOnlyList<Connector> All { get; } =
    [FeedConnector.Entry, BlueskyConnector.Entry, .. HandNetworks.All.Select(HandConnector.Entry)];

    public static Connector? Find(string code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>Checks a form's values without connecting anywhere. Throws <see cref="Refusal"/> naming the field.</summary>
    public static void Check(string code, string optionsJson) => OptionsJson.Read(Known(code), optionsJson);

    /// <param name="optionsJson">Plain, secrets included.</param>
    /// <param name="services">Where <see cref="ConnectorServices.AddConnectors"/> was called.</param>
    /// <returns>Null where the connector brings nothing in by itself.</returns>
    public static ISourceReader? CreateReader(string code, string optionsJson, IServiceProvider services)
    {
        var connector = Known(code);
        return connector.Reader?.Invoke(OptionsJson.Read(connector, optionsJson), services);
    }

    /// <returns>Null where answers do not leave by themselves: the connector is read-only, by hand, or was given no account.</returns>
    public static IReplySender? CreateSender(string code, string optionsJson, IServiceProvider services)
    {
        var connector = Known(code);
        if (connector.Sender is null)
            return null;
        var options = OptionsJson.Read(connector, optionsJson);
        return OptionsJson.HasAccount(connector, options) ? connector.Sender(options, services) : null;
    }

    /// <returns>Null where posts carry their authors' profiles already.</returns>
    public static IProfileResolver? CreateProfileResolver(string code, string optionsJson, IServiceProvider services)
    {
        var connector = Known(code);
        return connector.Resolver?.Invoke(OptionsJson.Read(connector, optionsJson), services);
    }

    private static Connector Known(string code) =>
        Find(code) ?? throw new Refusal("connection.unknown", $"There is no connector “{code}”.", "connector");
}
