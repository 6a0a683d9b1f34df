using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Muhatap.Act.Reply;
using Muhatap.Core.Accounts;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Core.Triage;
using Muhatap.Store;
using Muhatap.Store.Bulk;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Act;

public sealed class OutboxTests : IAsyncLifetime
{
    private readonly StillClock clock = new();
    private Database database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.SqliteAsync(clock);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Every way a process can die around a send, on a network that knows our key and on one that can't tell a repeat.</summary>
    [Theory]
    [InlineData(DedupeMode.Key)]
    [InlineData(DedupeMode.None)]
    public async Task However_often_it_dies_an_answer_arrives_once_or_is_shown_as_unsure(DedupeMode dedupe)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var network = new FakeNetwork(dedupe, new Random(seed));
            var conversation = await OpenAsync();
            using (var outbox = Outbox(network))
                await ReplyToConversation.RunAsync(database, network, outbox, new UserId(1), conversation, "Merhaba", null, Cancellation);
            for (var life = 0; life < 60 && await IsWaitingAsync(conversation); life++)
            {
                using var outbox = Outbox(network);
                try
                {
                    await outbox.RecoverAsync(everything: true, Cancellation);
                    using var death = new CancellationTokenSource();
                    network.Death = death;
                    await outbox.SendDueAsync(death.Token);
                }
                catch (OperationCanceledException)
                {
                    // The process died here; what it had not written down is gone.
                }
                clock.Move(TimeSpan.FromHours(2));
            }
            var message = await MessageAsync(conversation);
            network.Arrived.ShouldBeLessThanOrEqualTo(1, $"seed {seed}: a doubled reply");
            if (dedupe == DedupeMode.Key)
            {
                message.State.ShouldBe(OutboundState.Sent, $"seed {seed}");
                network.Arrived.ShouldBe(1);
            }
            else
                message.State.ShouldBeOneOf(OutboundState.Sent, OutboundState.Unsure);
        }
    }

    [Fact]
    public async Task The_clock_stops_when_the_answer_is_sent_and_not_when_it_is_written()
    {
        var network = new FakeNetwork(DedupeMode.Key, random: null);
        var conversation = await OpenAsync();
        using var outbox = Outbox(network);
        await ReplyToConversation.RunAsync(database, network, outbox, new UserId(1), conversation, "Merhaba", null, Cancellation);
        (await ConversationAsync(conversation)).DueAt.ShouldNotBeNull();
        await outbox.SendDueAsync(Cancellation);
        var answered = await ConversationAsync(conversation);
        answered.DueAt.ShouldBeNull();
        answered.FirstAnsweredAt.ShouldBe(clock.GetUtcNow());
    }

    [Fact]
    public async Task Who_asked_not_to_be_contacted_gets_nothing()
    {
        var network = new FakeNetwork(DedupeMode.Key, random: null);
        var conversation = await OpenAsync(ContactWish.None);
        using var outbox = Outbox(network);
        var refusal = await Should.ThrowAsync<Refusal>(() =>
            ReplyToConversation.RunAsync(database, network, outbox, new UserId(1), conversation, "Merhaba", null, Cancellation)
        );
        refusal.Code.ShouldBe("gate.do_not_contact");
        await outbox.SendDueAsync(Cancellation);
        network.Arrived.ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_to_a_network_without_a_connection_waits_for_a_hand_with_the_clock_running()
    {
        var network = new FakeNetwork(DedupeMode.None, random: null) { IsConnected = false };
        var conversation = await OpenAsync();
        using var outbox = Outbox(network);
        var id = await ReplyToConversation.RunAsync(database, network, outbox, new UserId(1), conversation, "Merhaba", null, Cancellation);
        (await MessageAsync(conversation)).State.ShouldBe(OutboundState.ByHand);
        (await ConversationAsync(conversation)).DueAt.ShouldNotBeNull();
        await MarkSentByHand.RunAsync(database, new UserId(1), id, url: null, Cancellation);
        (await ConversationAsync(conversation)).DueAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_to_an_older_post_than_the_latest_is_stopped()
    {
        var network = new FakeNetwork(DedupeMode.Key, random: null);
        var conversation = await OpenAsync();
        using var outbox = Outbox(network);
        var refusal = await Should.ThrowAsync<Refusal>(() =>
            ReplyToConversation.RunAsync(database, network, outbox, new UserId(1), conversation, "Merhaba", new PostId(1), Cancellation)
        );
        refusal.Code.ShouldBe("conversation.changed");
    }

    private Outbox Outbox(FakeNetwork network) => new(database, network, NullLogger<Outbox>.Instance);

    private async Task<bool> IsWaitingAsync(ConversationId conversation) =>
        (await MessageAsync(conversation)).State is OutboundState.Pending or OutboundState.Sending;

    private async Task<OutboundMessage> MessageAsync(ConversationId conversation)
    {
        await using var db = database.Read();
        return await db.OutboundMessages.SingleAsync(row => row.ConversationId == conversation, Cancellation);
    }

    private async Task<Conversation> ConversationAsync(ConversationId conversation)
    {
        await using var db = database.Read();
        return await db.Conversations.SingleAsync(row => row.Id == conversation, Cancellation);
    }

    private Task<ConversationId> OpenAsync(ContactWish wish = ContactWish.Open) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var customer = new Customer
                {
                    Id = scope.Mint.Next<CustomerId>(),
                    Kind = CustomerKind.Person,
                    Name = "Ayşe Yılmazer",
                    ContactWish = wish,
                    Source = "crm",
                    CreatedAt = scope.Now,
                    UpdatedAt = scope.Now,
                };
                scope.Db.Customers.Add(customer);
                await scope.Db.SaveChangesAsync(cancellation);
                var account = new Account
                {
                    Id = scope.Mint.Next<AccountId>(),
                    Network = "test",
                    Key = customer.Id.ToString(),
                    FirstSeenAt = scope.Now,
                    CustomerId = customer.Id,
                };
                var post = new Post
                {
                    Id = scope.Mint.Next<PostId>(),
                    Network = "test",
                    ExternalId = customer.Id.ToString(),
                    AccountId = account.Id,
                    Kind = PostKind.Post,
                    Text = "Kargom nerede?",
                    CreatedAt = scope.Now,
                    ReceivedAt = scope.Now,
                };
                var conversation = Conversation.Open(
                    scope.Mint.Next<ConversationId>(),
                    customer.Id.Value,
                    account.Id,
                    customer.Id,
                    "test",
                    "delivery",
                    post.Id,
                    post.Text,
                    scope.Now,
                    new TriageDecision(Severity.Medium, "destek", 3, TimeSpan.FromHours(8), null),
                    scope.Now
                );
                await scope.Bulk.InsertAsync(BulkTables.Account, [account], cancellation);
                await scope.Bulk.InsertAsync(BulkTables.Post, [post], cancellation);
                await scope.Bulk.InsertAsync(BulkTables.Conversation, [conversation], cancellation);
                return conversation.Id;
            },
            Cancellation
        );

    /// <summary>A network that keeps what it is given, and a process that dies before, while or after it is given.</summary>
    private sealed class FakeNetwork(DedupeMode dedupe, Random? random) : ISenders, IReplySender
    {
        private readonly List<string> arrived = [];

        public CancellationTokenSource? Death { get; set; }

        public bool IsConnected { get; init; } = true;

        public int Arrived => arrived.Count;

        public DedupeMode Dedupe => dedupe;

        public int MaxLength => 300;

        public int CountLength(string text) => text.Length;

        public async Task<SendOutcome> SendAsync(OutboundReply reply, CancellationToken cancellationToken)
        {
            var fate = random?.Next(7) ?? 6;
            if (fate == 0)
                await DieAsync(cancellationToken);
            if (fate == 1)
                return new SendOutcome(SendState.Retry, Error: "busy");
            if (fate == 2)
                throw new HttpRequestException("the connection broke before anything was sent");
            if (dedupe != DedupeMode.Key || !arrived.Contains(reply.Key))
                arrived.Add(reply.Key);
            if (fate == 3)
                await DieAsync(cancellationToken);
            if (fate == 4)
                throw new HttpRequestException("the connection broke before the answer came back");
            if (fate == 5)
                return new SendOutcome(SendState.Unclear, Error: "it may have arrived");
            return new SendOutcome(SendState.Sent, $"id-{reply.Key}");
        }

        public Task<SendOutcome?> LookUpAsync(OutboundReply reply, CancellationToken cancellationToken) =>
            Task.FromResult<SendOutcome?>(null);

        public ValueTask<(SourceId Source, IReplySender Sender)?> ForAsync(
            MuhatapDb db,
            string network,
            SourceId? source,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult<(SourceId, IReplySender)?>(IsConnected ? (new SourceId(1), this) : null);

        public ValueTask<IReplySender?> OfAsync(SourceId source, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReplySender?>(this);

        private async Task DieAsync(CancellationToken cancellationToken)
        {
            await Death!.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
