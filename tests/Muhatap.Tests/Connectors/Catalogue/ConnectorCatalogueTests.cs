using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.ByHand;
using Muhatap.Connectors.Catalogue;
using Muhatap.Core.Outbound;
using Muhatap.Core.Refusals;

namespace Muhatap.Tests.Connectors.Catalogue;

public sealed class ConnectorCatalogueTests
{
    [Fact]
    public void Every_connector_has_one_code_and_words_in_both_languages()
    {
        ConnectorCatalogue.All.Select(c => c.Code).ShouldBeUnique();
        foreach (var connector in ConnectorCatalogue.All)
        {
            ConnectorCatalogue.Find(connector.Code).ShouldBeSameAs(connector);
            connector.Abilities.ShouldNotBe(Abilities.None);
            connector.Fields.Select(f => f.Name).ShouldBeUnique();
            foreach (var words in connector.Fields.SelectMany(Words).Append(connector.Name))
            {
                words.Tr.ShouldNotBeNullOrWhiteSpace();
                words.En.ShouldNotBeNullOrWhiteSpace();
            }
        }

        static IEnumerable<Words> Words(OptionField field) =>
            new[] { field.Label, field.Hint }.OfType<Words>().Concat(field.Choices.Select(c => c.Label));
    }

    [Fact]
    public async Task What_a_connector_says_it_can_do_is_what_can_be_made_of_it()
    {
        await using var services = new ServiceCollection().AddConnectors().BuildServiceProvider();
        const string options = """{"url":"https://feed.example/rss","identifier":"muhatap.test","appPassword":"gizli"}""";
        foreach (var connector in ConnectorCatalogue.All)
        {
            var reader = ConnectorCatalogue.CreateReader(connector.Code, options, services);
            (reader is not null).ShouldBe(connector.Can(Abilities.Read), connector.Code);
            (reader is { PollEvery: null }).ShouldBe(connector.Can(Abilities.Stream), connector.Code);
            (ConnectorCatalogue.CreateSender(connector.Code, options, services) is not null).ShouldBe(
                connector.Can(Abilities.Reply),
                connector.Code
            );
            var resolver = ConnectorCatalogue.CreateProfileResolver(connector.Code, options, services);
            (resolver is not null).ShouldBe(connector.Can(Abilities.Profiles), connector.Code);
            if (resolver is not null)
                resolver.Network.ShouldBe(connector.Network);
            (HandNetworks.Find(connector.Code) is not null).ShouldBe(connector.Can(Abilities.ByHand), connector.Code);
        }
    }

    [Fact]
    public async Task Values_come_as_a_form_sends_them()
    {
        await using var services = new ServiceCollection().AddConnectors().BuildServiceProvider();
        var feed = ConnectorCatalogue.CreateReader(
            "rss",
            """{"url":"https://feed.example","minutes":"25","kind":"complaint","timeZone":""}""",
            services
        );
        feed!.PollEvery.ShouldBe(TimeSpan.FromMinutes(25));
        ConnectorCatalogue.CreateReader("bluesky", """{"activities":"false","firehose":""}""", services).ShouldNotBeNull();
        ConnectorCatalogue.CreateReader("bluesky", "", services).ShouldNotBeNull();
        ConnectorCatalogue.CreateSender("bluesky", """{"identifier":"","appPassword":""}""", services).ShouldBeNull();
        ConnectorCatalogue
            .CreateSender("bluesky", """{"identifier":"muhatap.test","appPassword":"gizli"}""", services)!
            .Dedupe.ShouldBe(DedupeMode.Key);
    }

    [Theory]
    [InlineData("rss", "{}", "connection.field-missing", "url")]
    [InlineData("rss", """{"url":"  "}""", "connection.field-missing", "url")]
    [InlineData("rss", """{"url":"feed"}""", "connection.field-not-valid", "url")]
    [InlineData("rss", """{"url":"file:///etc/passwd"}""", "connection.field-not-valid", "url")]
    [InlineData("rss", """{"url":"https://a.example","minutes":0}""", "connection.field-not-valid", "minutes")]
    [InlineData("rss", """{"url":"https://a.example","minutes":"on"}""", "connection.field-not-valid", "minutes")]
    [InlineData("rss", """{"url":"https://a.example","kind":"song"}""", "connection.field-not-valid", "kind")]
    [InlineData("bluesky", """{"activities":"belki"}""", "connection.field-not-valid", "activities")]
    [InlineData("bluesky", """{"identifier":"muhatap.test"}""", "connection.field-missing", "appPassword")]
    [InlineData("bluesky", """{"appPassword":"gizli"}""", "connection.field-missing", "identifier")]
    [InlineData("bluesky", "[]", "connection.not-json", null)]
    [InlineData("bluesky", "{", "connection.not-json", null)]
    [InlineData("telegraf", "{}", "connection.unknown", "connector")]
    public void A_wrong_value_is_refused_by_the_name_of_its_field(string code, string options, string refusal, string? field)
    {
        var refused = Should.Throw<Refusal>(() => ConnectorCatalogue.Check(code, options));
        refused.Code.ShouldBe(refusal);
        refused.Field.ShouldBe(field);
    }
}
