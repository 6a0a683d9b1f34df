using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Posts;
using Muhatap.Core.Promises;
using Muhatap.Core.Readings;
using Muhatap.Core.Triage;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Text.Folding;

namespace Muhatap.Tests.Relate.Segments;

/// <summary>Sixty invented customers with something of everything a filter may ask: ties that may not be used for grouping, words taken back, moods that fall.</summary>
internal sealed class SegmentWorld(DateTimeOffset now, int seed)
{
    private readonly Random random = new(seed);
    private long last = 1000;

    public List<KnownCustomer> Customers { get; } = [];

    public Task FillAsync(Database database, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 60; i++)
            Customers.Add(Make(i));
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                scope.Db.Customers.AddRange(Customers.Select(known => known.Customer));
                await scope.FlushAsync(cancellation);
                foreach (var known in Customers)
                    AddThemselves(scope, known);
                await scope.FlushAsync(cancellation);
                foreach (var known in Customers)
                    AddTheirs(scope, known);
                await scope.FlushAsync(cancellation);
                foreach (var known in Customers)
                    AddSaid(scope, known);
            },
            cancellationToken
        );
    }

    private KnownCustomer Make(int i)
    {
        string[] names = ["Ayşe Yılmazer", "Can Demir", "İnci Soylu", "Örnek Ticaret", "IŞIK Çağlar"];
        var known = new KnownCustomer(
            new Customer
            {
                Id = new CustomerId(Next()),
                Kind = i % 7 == 0 ? CustomerKind.Company : CustomerKind.Person,
                Name = names[i % names.Length],
                Number = i % 3 == 0 ? null : $"C-{i}",
                Segment = Any("vip", "VIP", "standard", "prospect"),
                City = Any("İzmir", "izmir", "Şanlıurfa", "Van", null),
                BirthDate = i % 4 == 0 ? null : new DateOnly(Between(1950, 2005), 1, 1).AddDays(Between(0, 364)),
                PreferredChannel = Any("Mail", "x", null),
                ContactWish = Any(ContactWish.Open, ContactWish.AnswersOnly, ContactWish.None),
                Note = Any("not", "", null),
                Source = "crm",
                CreatedAt = Ago(500),
                UpdatedAt = now,
            }
        );
        // Some talk enough that a mood can be said to fall.
        var talksMuch = i % 10 == 4;
        for (var n = talksMuch ? 1 : Between(0, 3); n > 0; n--)
            AddAccount(known, talksMuch);
        for (var n = talksMuch ? 120 : Between(0, 5); n > 0 && known.Accounts.Count > 0; n--)
            AddPost(known, i);
        for (var n = Between(0, 4); n > 0; n--)
            AddAct(known);
        for (var n = Between(0, 3); n > 0; n--)
            AddConsent(known);
        for (var n = Between(0, 2); n > 0; n--)
            AddConversation(known);
        for (var n = Between(1, 3); n > 0; n--)
            AddRecord(known);
        if (Between(0, 2) == 0)
            known.Identifiers.Add(
                new CustomerIdentifier
                {
                    Id = new CustomerIdentifierId(Next()),
                    CustomerId = known.Customer.Id,
                    Kind = Any(IdentifierKind.Email, IdentifierKind.Phone),
                    Value = $"deger{last}",
                    Source = "crm",
                    LegalBasis = AnyBasis(),
                    At = now,
                }
            );
        for (var n = Between(0, 2); n > 0; n--)
            known.Merges.Add(
                new CustomerMerge
                {
                    Id = new MergeId(Next()),
                    IntoId = known.Customer.Id,
                    FromId = new CustomerId(Next()),
                    FromName = "Eski Kayıt",
                    At = now,
                    UndoneAt = Between(0, 1) == 0 ? now : null,
                }
            );
        return known;
    }

    private void AddAccount(KnownCustomer known, bool isSure)
    {
        var state = !isSure && Between(0, 4) == 0 ? LinkState.Undone : LinkState.Linked;
        var account = new Account
        {
            Id = new AccountId(Next()),
            Network = Any("x", "bluesky", "mastodon"),
            Key = $"k{last}",
            Followers = Between(0, 3) == 0 ? null : Between(0, 500),
            FirstSeenAt = now,
            CustomerId = state == LinkState.Linked ? known.Customer.Id : null,
        };
        var link = new AccountLink
        {
            Id = new AccountLinkId(Next()),
            AccountId = account.Id,
            CustomerId = known.Customer.Id,
            State = state,
            Probability = 0.9,
            Method = (LinkMethod)Between(0, 22),
            Evidence = "",
            LegalBasis = isSure ? LegalBasis.Contract : AnyBasis(),
            At = now,
        };
        known.Accounts.Add((account, link));
    }

    private void AddPost(KnownCustomer known, int i)
    {
        var at = Ago(200);
        var isSurvey = Between(0, 5) == 0;
        var post = new Post
        {
            Id = new PostId(Next()),
            Network = isSurvey ? "survey" : "x",
            ExternalId = $"e{last}",
            AccountId = known.Accounts[Between(0, known.Accounts.Count - 1)].Account.Id,
            Kind = PostKind.Post,
            Text = "Bir söz.",
            CreatedAt = at,
            ReceivedAt = now,
            Rating = isSurvey || Between(0, 4) == 0 ? Between(0, 10) : null,
        };
        // Of some, what was felt was good once and is bad now.
        var felt =
            i % 20 == 4
                ? (now - at).TotalDays < 90
                    ? Sentiment.Negative
                    : Any(Sentiment.Positive, Sentiment.Neutral)
                : (Sentiment)Between(0, 2);
        var reading = new PostReading
        {
            PostId = post.Id,
            Language = "tr",
            LanguageProbability = 1,
            Sentiment = felt,
            Negative = 0.3,
            Neutral = 0.4,
            Positive = 0.3,
            Intent = i % 10 == 4 ? Intent.Other : (Intent)Between(0, 8),
            IntentProbability = Any(0.3, 0.5, 0.9),
            Urgency = 0,
            Offensive = 0,
            LegalThreat = i % 10 != 4 && Between(0, 30) == 0,
            Subject = Any("delivery", "billing", null),
        };
        known.Posts.Add((post, Between(0, 9) == 0 ? null : reading));
    }

    private void AddAct(KnownCustomer known) =>
        known.Acts.Add(
            new Activity
            {
                Id = new ActivityId(Next()),
                Network = "shop",
                ExternalId = $"a{last}",
                Kind = Any(ActivityKind.Purchase, ActivityKind.Purchase, ActivityKind.Visit, ActivityKind.Like),
                CustomerId = known.Customer.Id,
                Target = Any("Masa", "masa", "Ütü", null),
                AmountMinor = Between(0, 3) == 0 ? null : Between(0, 90_000),
                Currency = Any("TRY", "TRY", "EUR"),
                At = Ago(400),
            }
        );

    private void AddConsent(KnownCustomer known) =>
        known.Consents.Add(
            new Consent
            {
                Id = new ConsentId(Next()),
                CustomerId = known.Customer.Id,
                Brand = Any("Örnek", "Başka"),
                Channel = (ConsentChannel)Between(0, 2),
                Recipient = ConsentRecipient.Individual,
                Address = Any("a@ornek.example", null),
                Status = Any(ConsentStatus.Given, ConsentStatus.Given, ConsentStatus.Refused),
                // Whole days, so that two words fall together now and then.
                GivenAt = now.AddDays(-Between(1, 3)),
                Source = "HS_WEB",
                RecordedAt = now,
            }
        );

    private void AddConversation(KnownCustomer known)
    {
        var conversation = Conversation.Open(
            new ConversationId(Next()),
            known.Customer.Id.Value,
            new AccountId(Next()),
            known.Customer.Id,
            "x",
            $"konu{last}",
            new PostId(Next()),
            "Bir söz.",
            Ago(400),
            new TriageDecision(Severity.Low, "genel", 1, TimeSpan.FromHours(1), null),
            now
        );
        if (Between(0, 1) == 0)
            conversation.Answer(now);
        if (Between(0, 2) == 0)
            conversation.Close(now);
        else if (Between(0, 3) == 0)
            conversation.Snooze(now.AddDays(1));
        var promises = new List<Promise>();
        for (var n = Between(0, 2); n > 0; n--)
            promises.Add(
                new Promise
                {
                    Id = new PromiseId(Next()),
                    MessageId = new OutboundMessageId(Next()),
                    Kind = PromiseKind.Call,
                    Starts = 0,
                    Length = 1,
                    MadeAt = now,
                    DueAt = Any<DateTimeOffset?>(now.AddDays(-1), now.AddDays(1), null),
                    State = Any(PromiseState.Open, PromiseState.Open, PromiseState.Kept),
                }
            );
        known.Conversations.Add((conversation, Between(0, 1) == 0, promises));
    }

    private void AddRecord(KnownCustomer known)
    {
        var record = new SourceRecord
        {
            Id = new SourceRecordId(Next()),
            CustomerId = known.Customer.Id,
            Source = Any("crm", "CRM", "shop"),
            ExternalId = $"r{last}",
            AsOf = Ago(400),
            ReceivedAt = now,
        };
        var said = new List<SourceAttribute>();
        if (Between(0, 1) == 0)
            said.Add(Attribute(record, AttributeKind.Job, Any("Öğretmen", "İç mimar", "öğretmen (emekli)")));
        if (Between(0, 2) == 0)
            said.Add(Attribute(record, AttributeKind.LifeEvent, Any("married", "new_job")));
        known.Records.Add((record, said));
    }

    private SourceAttribute Attribute(SourceRecord record, AttributeKind kind, string value) =>
        new()
        {
            SourceRecordId = record.Id,
            Kind = kind,
            Value = value,
            At = now,
            LegalBasis = AnyBasis(),
        };

    // What refers to another row comes after it.
    private static void AddThemselves(WriteScope scope, KnownCustomer known)
    {
        scope.Db.Accounts.AddRange(known.Accounts.Select(row => row.Account));
        foreach (var (conversation, _, _) in known.Conversations)
        {
            scope.Db.Conversations.Add(conversation);
            scope.Db.Accounts.Add(
                new Account
                {
                    Id = conversation.AccountId,
                    Network = "x",
                    Key = $"k{conversation.AccountId}",
                    FirstSeenAt = scope.Now,
                    IsOurs = false,
                }
            );
        }
    }

    private static void AddTheirs(WriteScope scope, KnownCustomer known)
    {
        var db = scope.Db;
        var words = TextFold.Fold(known.Customer.Name).Split(' ');
        for (var first = 0; first < words.Length; first++)
            db.CustomerNameKeys.Add(
                new CustomerNameKey { Key = string.Join(' ', words[first..].Concat(words[..first])), CustomerId = known.Customer.Id }
            );
        db.AccountLinks.AddRange(known.Accounts.Select(row => row.Link));
        db.Posts.AddRange(known.Posts.Select(row => row.Post));
        db.Readings.AddRange(known.Posts.Select(row => row.Reading).OfType<PostReading>());
        db.Activities.AddRange(known.Acts);
        db.Consents.AddRange(known.Consents);
        db.CustomerIdentifiers.AddRange(known.Identifiers);
        db.CustomerMerges.AddRange(known.Merges);
        db.SourceRecords.AddRange(known.Records.Select(row => row.Record));
        foreach (var (conversation, _, promises) in known.Conversations)
            db.OutboundMessages.AddRange(promises.Select(promise => Message(scope, conversation, promise)));
    }

    private static void AddSaid(WriteScope scope, KnownCustomer known)
    {
        var db = scope.Db;
        db.SourceAttributes.AddRange(known.Records.SelectMany(row => row.Said));
        foreach (var (conversation, isComplaint, promises) in known.Conversations)
        {
            db.Readings.Add(
                new PostReading
                {
                    PostId = conversation.LastPostId,
                    Language = "tr",
                    LanguageProbability = 1,
                    Sentiment = Sentiment.Neutral,
                    Negative = 0,
                    Neutral = 1,
                    Positive = 0,
                    Intent = isComplaint ? Intent.Complaint : Intent.Question,
                    IntentProbability = 0.9,
                    Urgency = 0,
                    Offensive = 0,
                    LegalThreat = false,
                }
            );
            db.ConversationEntries.Add(Entry(scope, conversation, EntryKind.Post, conversation.LastPostId, message: null));
            db.ConversationEntries.AddRange(
                promises.Select(promise => Entry(scope, conversation, EntryKind.Answer, post: null, promise.MessageId))
            );
            db.Promises.AddRange(promises);
        }
    }

    private static OutboundMessage Message(WriteScope scope, Conversation conversation, Promise promise) =>
        new()
        {
            Id = promise.MessageId,
            Kind = MessageKind.Answer,
            ConversationId = conversation.Id,
            Network = "x",
            ToAccountId = conversation.AccountId,
            ToAccountKey = "k",
            ToPost = "e",
            Text = "Sizi arayacağız.",
            WrittenAt = scope.Now,
            State = OutboundState.Sent,
        };

    private static ConversationEntry Entry(
        WriteScope scope,
        Conversation conversation,
        EntryKind kind,
        PostId? post,
        OutboundMessageId? message
    ) =>
        new()
        {
            Id = scope.Mint.Next<ConversationEntryId>(),
            ConversationId = conversation.Id,
            Kind = kind,
            At = scope.Now,
            PostId = post,
            MessageId = message,
        };

    private long Next() => ++last;

    private int Between(int least, int most) => random.Next(least, most + 1);

    private T Any<T>(params T[] of) => of[random.Next(of.Length)];

    private LegalBasis AnyBasis() =>
        Any(LegalBasis.Contract, LegalBasis.Contract, LegalBasis.MadePublic, LegalBasis.Request, LegalBasis.Unstated);

    /// <summary>Never on the edge of a day: what is a whole number of days ago to the millisecond belongs to both of its sides' tests.</summary>
    private DateTimeOffset Ago(int days) => now.AddDays(-Between(0, days)).AddMinutes(-Between(1, 1400));
}
