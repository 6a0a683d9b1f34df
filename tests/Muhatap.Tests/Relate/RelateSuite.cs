using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Golden;
using Muhatap.Relate.Import;
using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Relate;

/// <summary>Customers of several systems, on each database. One subclass each.</summary>
public abstract partial class RelateSuite : IAsyncLifetime
{
    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync() => Database = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Two_systems_make_one_golden_record_and_every_attribute_keeps_its_source_time_and_basis()
    {
        await TakeAsync(Row("crm", "C-1001", "Ayşe Yılmazer", city: "İzmir", email: "ayse@ornek.example"));
        Clock.Move(TimeSpan.FromDays(3));
        // The shop knows her by the same number.
        await TakeAsync(Row("shop", "C-1001", "Ayşe Yılmazer", city: "Bursa", phone: "0532 111 22 33"));

        var customer = await OnlyAsync();
        customer.City.ShouldBe("Bursa", "the newest source says so");
        await using var db = Database.Read();
        var identifiers = await db.CustomerIdentifiers.ToListAsync(Cancellation);
        identifiers.Select(row => row.Value).Order(StringComparer.Ordinal).ShouldBe(["+905321112233", "C-1001", "ayse@ornek.example"]);
        var statements = (await SourcesOf.ReadAsync(db, [customer.Id], Cancellation))[customer.Id];
        var city = GoldenRecord.Choose(AttributeKind.City, statements, SurvivorshipRules.Standard)!;
        (city.Winner.Record.Source, city.Rule, city.Others.Single().Value).ShouldBe(("shop", Survivorship.Newest, "İzmir"));
        statements.ShouldAllBe(row => row.Attribute.LegalBasis == Core.Accounts.LegalBasis.Contract);
    }

    [Fact]
    public async Task The_same_delivery_again_changes_nothing_and_a_late_one_loses_to_what_is_newer()
    {
        var at = Clock.GetUtcNow();
        await TakeAsync(Row("crm", "1", "Can Demir", city: "Ankara", asOf: at));
        var again = await TakeAsync(Row("crm", "1", "Can Demir", city: "Ankara", asOf: at));
        (again.Made, again.Changed, again.Same).ShouldBe((0, 0, 1));

        var late = await TakeAsync(Row("crm", "1", "Can Demir", city: "Konya", segment: "vip", asOf: at.AddDays(-2)));
        late.Changed.ShouldBe(1, "nothing newer was said of the segment");
        var customer = await OnlyAsync();
        (customer.City, customer.Segment).ShouldBe(("Ankara", "vip"));

        await TakeAsync(Row("crm", "1", "Can Demir", city: "Adana", asOf: at.AddMinutes(-1) + TimeSpan.FromMinutes(1)));
        (await OnlyAsync()).City.ShouldBe("Adana", "a correction of the same instant counts");
    }

    [Fact]
    public async Task A_corrected_address_replaces_the_old_one_and_an_emptied_field_is_not_filled_by_a_late_delivery()
    {
        await TakeAsync(Row("crm", "1", "Can Demir", city: "Ankara", email: "eski@ornek.example"));
        Clock.Move(TimeSpan.FromHours(1));
        await TakeAsync(Row("crm", "1", "Can Demir", email: "yeni@ornek.example") with { Emptied = [AttributeKind.City] });
        await TakeAsync(Row("crm", "1", "Can Demir", city: "Ankara", asOf: Clock.GetUtcNow().AddMinutes(-30)));

        (await OnlyAsync()).City.ShouldBeNull();
        await using var db = Database.Read();
        (
            await db.CustomerIdentifiers.Where(row => row.Kind == IdentifierKind.Email).Select(row => row.Value).ToListAsync(Cancellation)
        ).ShouldBe(["yeni@ornek.example"]);
    }

    [Fact]
    public async Task Two_systems_that_count_from_one_do_not_make_one_person_of_two()
    {
        await TakeAsync(Row("crm", "1001", "Ayşe Yılmazer"));
        await TakeAsync(Row("shop", "1001", "Mehmet Kırca"));
        await using var db = Database.Read();
        (await db.Customers.CountAsync(Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task A_family_that_shares_a_mailbox_stays_a_family()
    {
        await TakeAsync(
            Numberless("Ayşe Yılmazer", "aile@ornek.example"),
            Numberless("Mehmet Yılmazer", "aile@ornek.example"),
            Numberless("A. Yılmazer", "aile@ornek.example")
        );
        await using var db = Database.Read();
        (await db.Customers.CountAsync(Cancellation)).ShouldBe(3, "three holders of one mailbox: nobody is taken for another by it");
    }

    [Fact]
    public async Task What_one_of_us_writes_outweighs_the_systems_but_a_stricter_wish_said_later_is_not_lost()
    {
        await TakeAsync(Row("crm", "C-1", "Can Demir") with { ContactWish = ContactWish.None });
        var id = (await OnlyAsync()).Id;
        Clock.Move(TimeSpan.FromHours(1));
        await Muhatap.Relate.Customers.SaveByHand.WishAsync(Database, new UserId(1), id, ContactWish.Open, Cancellation);
        (await OnlyAsync()).ContactWish.ShouldBe(ContactWish.Open, "they told us so in person");
        Clock.Move(TimeSpan.FromHours(1));
        await TakeAsync(Row("shop", "C-1", "Can Demir", email: "c@ornek.example") with { ContactWish = ContactWish.AnswersOnly });
        (await OnlyAsync()).ContactWish.ShouldBe(ContactWish.AnswersOnly);
    }

    [Fact]
    public async Task New_rules_work_every_golden_record_out_again()
    {
        await TakeAsync(Row("crm", "C-1", "Can Demir", city: "Ankara"));
        Clock.Move(TimeSpan.FromDays(1));
        await TakeAsync(Row("shop", "C-1", "Can Demir", city: "Konya"));
        var rules = new SurvivorshipRules([KeyValuePair.Create(AttributeKind.City, Survivorship.MostTrusted)], ["crm", "shop"]);

        var (customers, lookedAt, changes) = await PreviewSurvivorship.RunAsync(Database, rules, Cancellation);
        (customers, lookedAt).ShouldBe((1, 1));
        changes.ShouldHaveSingleItem().After.ShouldBe("Ankara");
        (await OnlyAsync()).City.ShouldBe("Konya", "a preview changes nothing");

        await SaveSurvivorship.RunAsync(Database, new UserId(1), rules, Cancellation);
        (await RefreshGolden.RunAsync(Database, _ => { }, Cancellation)).ShouldBe(1);
        (await OnlyAsync()).City.ShouldBe("Ankara");
    }

    private protected Task<UpsertOutcome> TakeAsync(params IncomingCustomer[] rows) =>
        UpsertCustomers.RunAsync(Database, rows, Cancellation);

    private protected async Task<Customer> OnlyAsync()
    {
        await using var db = Database.Read();
        return await db.Customers.SingleAsync(Cancellation);
    }

    private protected static IncomingCustomer Row(
        string source,
        string number,
        string name,
        string? city = null,
        string? email = null,
        string? phone = null,
        string? segment = null,
        DateTimeOffset? asOf = null
    ) =>
        new()
        {
            Source = source,
            Number = number.Length > 1 ? number : null,
            ExternalId = number.Length > 1 ? null : number,
            Name = name,
            City = city,
            Segment = segment,
            AsOf = asOf,
            Basis = Core.Accounts.LegalBasis.Contract,
            Identifiers =
            [
                .. new[] { (IdentifierKind.Email, email), (IdentifierKind.Phone, phone) }
                    .Where(row => row.Item2 is not null)
                    .Select(row => new ClaimedIdentifier(row.Item1, row.Item2!)),
            ],
        };

    private protected static IncomingCustomer Numberless(string name, string email) =>
        new()
        {
            Source = "form",
            Basis = Core.Accounts.LegalBasis.Contract,
            Name = name,
            Identifiers = [new ClaimedIdentifier(IdentifierKind.Email, email)],
        };
}
