using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Act.Webhooks;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Triage;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Act;

public sealed class WebhookTests : IAsyncLifetime
{
    private static readonly UserId Somebody = new(1);
    private readonly StillClock clock = new();
    private readonly List<(string Url, string Id, string Body)> heard = [];
    private Func<WebhookAnswer> answer = () => new WebhookAnswer(200, null);
    private Database database = null!;
    private SendWebhooks sending = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.SqliteAsync(clock);
        sending = new SendWebhooks(
            database,
            (webhook, delivery, _) =>
            {
                heard.Add((webhook.Url, delivery.Id.ToString(), delivery.Body));
                return Task.FromResult(answer());
            }
        );
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Whoever_asked_for_it_is_told_once_and_without_a_word_of_what_was_said()
    {
        await AddAsync("https://bir.example/", WebhookEvent.Closed);
        await AddAsync("https://iki.example/", WebhookEvent.Opened);
        var conversation = await OpenAsync("Adım Ayşe, kargom gelmedi");
        await CloseConversation.RunAsync(database, Somebody, conversation, Cancellation);

        await sending.RunAsync(Cancellation);
        await sending.RunAsync(Cancellation);

        var told = heard.ShouldHaveSingleItem();
        told.Url.ShouldBe("https://bir.example/");
        using var json = JsonDocument.Parse(told.Body);
        json.RootElement.GetProperty("type").GetString().ShouldBe("conversation.closed");
        json.RootElement.GetProperty("data").GetProperty("conversation").GetString().ShouldBe(conversation.ToString());
        told.Body.ShouldNotContain("Ayşe");
    }

    [Fact]
    public async Task What_is_not_taken_is_sent_again_ever_more_seldom_and_given_up_in_the_end()
    {
        await AddAsync("https://bir.example/", WebhookEvent.Closed);
        await CloseConversation.RunAsync(database, Somebody, await OpenAsync("kargo"), Cancellation);
        answer = () => new WebhookAnswer(503, "HTTP 503");
        var pauses = new List<TimeSpan>();
        while (true)
        {
            await sending.RunAsync(Cancellation);
            var delivery = await DeliveryAsync();
            if (delivery.NextTryAt is not { } next)
            {
                delivery.State.ShouldBe(DeliveryState.Failed);
                break;
            }
            pauses.Add(next - clock.GetUtcNow());
            clock.Move(next - clock.GetUtcNow());
        }
        pauses.ShouldBe(pauses.Order());
        heard.Count.ShouldBe(pauses.Count + 1);
        heard.Select(told => told.Id).Distinct().Count().ShouldBe(1, "a repeat carries the same id");

        answer = () => new WebhookAnswer(204, null);
        await ReplayDelivery.RunAsync(database, Somebody, (await DeliveryAsync()).Id, Cancellation);
        await sending.RunAsync(Cancellation);
        (await DeliveryAsync()).State.ShouldBe(DeliveryState.Delivered);
        heard[^1].ShouldBe(heard[0]);
    }

    [Fact]
    public async Task An_address_that_says_it_is_gone_is_left_alone()
    {
        var webhook = await AddAsync("https://bir.example/", WebhookEvent.Closed);
        await CloseConversation.RunAsync(database, Somebody, await OpenAsync("kargo"), Cancellation);
        answer = () => new WebhookAnswer(410, "HTTP 410");
        await sending.RunAsync(Cancellation);
        clock.Move(TimeSpan.FromDays(1));
        await sending.RunAsync(Cancellation);
        heard.Count.ShouldBe(1);
        await using var db = database.Read();
        (await db.Webhooks.SingleAsync(row => row.Id == webhook, Cancellation)).IsEnabled.ShouldBeFalse();
    }

    [Theory]
    [InlineData("ftp://bir.example/")]
    [InlineData("/yol")]
    [InlineData("https://ad:parola@bir.example/")]
    public async Task An_address_that_cant_be_told_is_refused(string url)
    {
        var refusal = await Should.ThrowAsync<Refusal>(() => AddAsync(url, WebhookEvent.Closed));
        refusal.Field.ShouldBe("url");
    }

    private Task<WebhookId> AddAsync(string url, string webhookEvent) =>
        SaveWebhook.AddAsync(database, Somebody, url, "gizli", [webhookEvent], Cancellation);

    private async Task<WebhookDelivery> DeliveryAsync()
    {
        await using var db = database.Read();
        return await db.WebhookDeliveries.SingleAsync(Cancellation);
    }

    private Task<ConversationId> OpenAsync(string text) =>
        database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                var conversation = Conversation.Open(
                    scope.Mint.Next<ConversationId>(),
                    1,
                    new AccountId(1),
                    null,
                    "x",
                    "delivery",
                    scope.Mint.Next<PostId>(),
                    text,
                    scope.Now,
                    new TriageDecision(Severity.Medium, "Destek", 3, TimeSpan.FromHours(8), null),
                    scope.Now
                );
                scope.Db.Conversations.Add(conversation);
                return Task.FromResult(conversation.Id);
            },
            Cancellation
        );
}
