using Microsoft.EntityFrameworkCore;
using Muhatap.Act.ContactPolicy;
using Muhatap.Core.Accounts;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Basis;
using Muhatap.Relate.Golden;
using Muhatap.Relate.Segments;
using Muhatap.Store.Writer;

namespace Muhatap.Tests.Relate;

/// <summary>What has no legal basis is held and shown, and used nowhere.</summary>
public abstract partial class RelateSuite
{
    [Fact]
    public async Task A_value_without_a_basis_is_held_and_not_used_until_somebody_says_what_it_stands_on()
    {
        await TakeAsync(
            Row("fair", "1", "Ayşe Yılmazer", city: "İzmir", segment: "vip", phone: "0532 111 22 33") with
            {
                Basis = LegalBasis.Unstated,
            }
        );
        await using (var db = Database.Read())
            (await db.SourceAttributes.CountAsync(row => row.Value == "İzmir", Cancellation)).ShouldBe(1, "it is held");
        (await FitAsync("city:izmir")).ShouldBe(0);
        (await FitAsync("segment:vip")).ShouldBe(0);
        (await FitAsync("segment:standard")).ShouldBe(1);
        var only = await OnlyAsync();
        (only.City, only.Segment).ShouldBe((null, Customer.StandardSegment), "what the row says is what is used");

        (await SetBasis.OfSourceAsync(Database, Selin, "fair", LegalBasis.Contract, "Fuar sözleşmesi", Cancellation)).ShouldBeGreaterThan(
            3
        );
        (await RefreshDue.RunAsync(Database, Cancellation)).ShouldBe(1);

        (await FitAsync("city:izmir")).ShouldBe(1);
        (await FitAsync("segment:vip")).ShouldBe(1);
        // What comes later without one gets it as well.
        await TakeAsync(Row("fair", "2", "Can Demir", city: "İzmir") with { Basis = LegalBasis.Unstated });
        (await FitAsync("city:izmir")).ShouldBe(2);
        await using var read = Database.Read();
        (await read.CustomerIdentifiers.SingleAsync(row => row.Kind == IdentifierKind.Phone, Cancellation)).LegalBasis.ShouldBe(
            LegalBasis.Contract
        );
        (await read.BasisSettings.SingleAsync(Cancellation)).Note.ShouldBe("Fuar sözleşmesi");
        (await read.AuditEntries.CountAsync(row => row.Act == "basis.set" && row.UserId == Selin, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_one_source_has_a_basis_and_the_other_none_the_one_that_has_is_used()
    {
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer", city: "Van"));
        Clock.Move(TimeSpan.FromDays(1));
        await TakeAsync(Row("fair", "C-1", "Ayşe Yılmazer", city: "İzmir") with { Basis = LegalBasis.Unstated });

        (await OnlyAsync()).City.ShouldBe("Van", "the newer one may not be used");
        await Should.ThrowAsync<Refusal>(() => SetBasis.OfSourceAsync(Database, Selin, "fair", LegalBasis.Unstated, "x", Cancellation));
        await Should.ThrowAsync<Refusal>(() => SetBasis.OfSourceAsync(Database, Selin, "fair", LegalBasis.Contract, " ", Cancellation));
        // A wish to be left alone needs no basis to be kept to.
        await TakeAsync(Row("fair", "C-1", "Ayşe Yılmazer") with { Basis = LegalBasis.Unstated, ContactWish = ContactWish.None });
        (await OnlyAsync()).ContactWish.ShouldBe(ContactWish.None);
    }

    [Fact]
    public async Task A_phone_held_without_a_basis_ties_nobody()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("fair", "1", "Ayşe Yılmazer", phone: "0532 111 22 33") with
            {
                Basis = LegalBasis.Unstated,
            },
            Row("crm", "2", "Can Demir", phone: "0533 111 22 44")
        );

        await SayAsync(walk, "x", "1", "birayse", "Kargom gelmedi, numaram 0532 111 22 33");
        await SayAsync(walk, "x", "2", "bircan", "Kargom gelmedi, numaram 0533 111 22 44");

        await using var db = Database.Read();
        (await db.Accounts.SingleAsync(row => row.Handle == "birayse", Cancellation)).CustomerId.ShouldBeNull();
        (await db.Accounts.SingleAsync(row => row.Handle == "bircan", Cancellation)).CustomerId.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(LegalBasis.Unstated, false, false)]
    [InlineData(LegalBasis.Request, true, false)]
    [InlineData(LegalBasis.Contract, true, true)]
    public async Task A_tie_orders_the_queue_and_fills_segments_only_where_its_basis_carries_it(
        LegalBasis basis,
        bool ordersTheQueue,
        bool fillsSegments
    )
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "1", "Ayşe Yılmazer", segment: "vip") with { Identifiers = [new(IdentifierKind.Handle, "x:birayse")] });
        await SayAsync(walk, "x", "1", "birayse", "Merhaba");
        await BaseLinksAsync(basis);
        await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) => await scope.Db.Conversations.ExecuteDeleteAsync(cancellation),
            Cancellation
        );

        await SayAsync(walk, "x", "2", "birayse", "Kargom bir haftadır gelmedi, çok kötü, rezalet bir hizmet");

        await using var db = Database.Read();
        (await FitAsync("posts:>=1")).ShouldBe(fillsSegments ? 1 : 0);
        (await FitAsync("network:x")).ShouldBe(fillsSegments ? 1 : 0);
        var opened = await db.Conversations.OrderBy(row => row.Id).LastAsync(Cancellation);
        opened.CustomerId.ShouldNotBeNull();
        (opened.Queue == "Özel müşteri").ShouldBe(ordersTheQueue, opened.Queue);
    }

    [Fact]
    public async Task The_one_send_path_asks_the_basis_and_for_offers_the_ledger()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "1", "Ayşe Yılmazer") with { Identifiers = [new(IdentifierKind.Handle, "x:birayse")] });
        await SayAsync(walk, "x", "1", "birayse", "Kargom gelmedi, çok kötü");
        var customer = (await OnlyAsync()).Id;

        await BaseLinksAsync(LegalBasis.Unstated);
        (await SendAsync(MessageKind.Answer)).ShouldBeNull("an answer goes back to whoever spoke");
        (await SendAsync(MessageKind.Service)).ShouldBe("gate.no_basis");
        (await SendAsync(MessageKind.Commercial)).ShouldBe("gate.no_basis");

        await BaseLinksAsync(LegalBasis.Contract);
        (await SendAsync(MessageKind.Service)).ShouldBeNull();
        (await SendAsync(MessageKind.Commercial)).ShouldBe("gate.no_consent");
        await ConsentAsync(customer, ConsentStatus.Given, days: -3);
        (await SendAsync(MessageKind.Commercial)).ShouldBeNull();
        await ConsentAsync(customer, ConsentStatus.Refused, days: -2);
        (await SendAsync(MessageKind.Commercial)).ShouldBe("gate.no_consent");
        await ConsentAsync(customer, ConsentStatus.Given, days: -4);
        (await SendAsync(MessageKind.Commercial)).ShouldBe("gate.no_consent", "an older word that comes late changes nothing");
        (await SendAsync(MessageKind.Commercial, brand: null)).ShouldBe("gate.no_brand");
        await ConsentAsync(customer, ConsentStatus.Given, days: -1, brand: "Menekşe");
        (await SendAsync(MessageKind.Commercial)).ShouldBe("gate.no_consent", "another brand's consent says nothing");
        (await SendAsync(MessageKind.Commercial, brand: "Menekşe")).ShouldBeNull("and neither does another brand's refusal");
        await BaseLinksAsync(LegalBasis.LegalDuty);
        (await SendAsync(MessageKind.Service)).ShouldBeNull();
        (await SendAsync(MessageKind.Commercial)).ShouldBe("gate.no_basis");
    }

    [Fact]
    public async Task A_company_may_be_written_to_until_it_refuses_and_who_is_called_an_individual_may_not()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "1", "Çınar Yapı A.Ş.") with
            {
                Kind = CustomerKind.Company,
                Identifiers = [new(IdentifierKind.Handle, "x:cinaryapi")],
            }
        );
        await SayAsync(walk, "x", "1", "cinaryapi", "Kargom gelmedi, çok kötü");
        var customer = (await OnlyAsync()).Id;
        await BaseLinksAsync(LegalBasis.Contract);

        (await SendAsync(MessageKind.Commercial)).ShouldBeNull("a trader is asked for no consent beforehand");
        await ConsentAsync(customer, ConsentStatus.Refused, days: -3, recipient: ConsentRecipient.Merchant);
        (await SendAsync(MessageKind.Commercial)).ShouldBe("gate.no_consent", "but its refusal stands");
        (await SendAsync(MessageKind.Commercial, "Menekşe")).ShouldBeNull("for the brand it was told to");
        await ConsentAsync(customer, ConsentStatus.Given, days: -2, brand: "Papatya", recipient: ConsentRecipient.Individual);
        (await SendAsync(MessageKind.Commercial, "Menekşe")).ShouldBe("gate.no_consent", "the ledger calls them an individual");
    }

    private Task ConsentAsync(
        CustomerId customer,
        ConsentStatus status,
        int days,
        string brand = "Karanfil",
        ConsentRecipient recipient = ConsentRecipient.Individual
    ) =>
        Muhatap.Relate.Consents.RecordConsent.RunAsync(
            Database,
            Selin,
            customer,
            brand,
            ConsentChannel.Message,
            recipient,
            status,
            Clock.GetUtcNow().AddDays(days),
            "HS_WEB",
            address: null,
            evidence: null,
            Cancellation
        );

    private Task BaseLinksAsync(LegalBasis basis) =>
        Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
                await scope.Db.AccountLinks.ExecuteUpdateAsync(set => set.SetProperty(row => row.LegalBasis, basis), cancellation),
            Cancellation
        );

    private async Task<int> FitAsync(string filter)
    {
        await using var db = Database.Read();
        return await (await SegmentCustomers.QueryAsync(db, Database, filter, Cancellation)).CountAsync(Cancellation);
    }

    /// <summary>Null where it left; else why not.</summary>
    private async Task<string?> SendAsync(MessageKind kind, string? brand = "Karanfil")
    {
        await using var db = Database.Read();
        var account = await db.Accounts.SingleAsync(Cancellation);
        var conversation = await db.Conversations.Select(row => row.Id).FirstAsync(Cancellation);
        try
        {
            await Database.WriteAsync(
                WritePriority.Page,
                (scope, cancellation) =>
                    SendThroughGate.RunAsync(
                        scope,
                        new OutboundMessage
                        {
                            Id = scope.Mint.Next<OutboundMessageId>(),
                            Kind = kind,
                            ConversationId = conversation,
                            Network = account.Network,
                            ToAccountId = account.Id,
                            ToAccountKey = account.Key,
                            ToPost = "1",
                            Text = "Merhaba",
                            Brand = brand,
                            WrittenBy = Selin,
                            WrittenAt = scope.Now,
                            State = OutboundState.ByHand,
                        },
                        cancellation
                    ),
                Cancellation
            );
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Code;
        }
    }
}
