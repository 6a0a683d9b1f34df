using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Analyze.Complaints;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Topics;
using Muhatap.Core.Triage;
using Muhatap.Core.Volumes;
using Muhatap.Demo;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Import;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.People;

namespace Muhatap.Web.Demo;

/// <summary>Sets the scene before the first post: our people, the customers, topics, playbooks, the triage table, the connections.</summary>
internal sealed class DemoStage(Database database, World world, LinkTruth truth)
{
    private const string OwnerEmail = "sahip@ulukopru.example";
    private readonly Dictionary<string, SourceId> sources = new(StringComparer.Ordinal);

    private static readonly (string Name, string Email, Role Role)[] Team =
    [
        ("Derya Soylu", "derya@ulukopru.example", Role.Supervisor),
        ("Okan Bilgiç", "okan@ulukopru.example", Role.Agent),
        ("Zehra Aktuna", "zehra@ulukopru.example", Role.Agent),
        ("Tolga Ersever", "tolga@ulukopru.example", Role.Agent),
    ];

    private static readonly (string Brand, long Customers, long? Contacts)[] Volumes =
    [
        ("Işıltel", 412_000, 96_000),
        ("Kervanbank", 268_000, 71_000),
        ("Zembilo", 190_000, null),
    ];

    private UserId owner;

    public string Password { get; } = RandomNumberGenerator.GetHexString(12, lowercase: true);

    public static string User => OwnerEmail;

    /// <summary>Those of us who answer.</summary>
    public IReadOnlyList<UserId> Agents { get; private set; } = [];

    /// <summary>The owner's token.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The connection a network's posts come through; made when first asked for.</summary>
    public SourceId SourceOf(string network) => sources[network];

    public async Task SetAsync(StandingTopics topics, CurrentTriageTable triage, CancellationToken cancellationToken)
    {
        owner = await MakePeopleAsync(cancellationToken).ConfigureAwait(false);
        Token = await MakeToken
            .RunAsync(database, owner, Role.Owner, "demo", Role.Owner, expiresAt: null, cancellationToken)
            .ConfigureAwait(false);
        await MakeConnectionsAsync(owner, cancellationToken).ConfigureAwait(false);
        await MakeOwnAccountsAsync(cancellationToken).ConfigureAwait(false);
        await MakeTriageAsync(triage, owner, cancellationToken).ConfigureAwait(false);
        foreach (var topic in world.Topics)
        {
            await SaveTopic
                .RunAsync(
                    database,
                    topics,
                    by: null,
                    id: null,
                    topic.Name,
                    Enum.Parse<TopicPurpose>(topic.Purpose, ignoreCase: true),
                    topic.Query,
                    ColourOf(topic.Purpose),
                    isActive: true,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        var homes = world.People.ToDictionary(person => person.Id, person => person.City, StringComparer.Ordinal);
        foreach (var chunk in world.Customers.Chunk(200))
            await UpsertCustomers
                .RunAsync(database, [.. chunk.Select(customer => Row(customer, homes))], cancellationToken)
                .ConfigureAwait(false);
        foreach (var chunk in DemoLoyalty.Rows(world).Chunk(200))
        {
            await UpsertCustomers.RunAsync(database, [.. chunk.Select(row => row.Row)], cancellationToken).ConfigureAwait(false);
            foreach (var (row, person) in chunk)
                truth.Records[(row.Source, row.Number!)] = person;
        }
        foreach (var customer in world.Customers)
            truth.Records[("crm", customer.Number)] = customer.PersonId;
        foreach (var account in world.Accounts)
            truth.Accounts[(account.Network, account.ExternalId)] = account.PersonId;
        foreach (var account in world.Accounts.Where(account => account.ClaimsToBe is not null))
            truth.Impostors.Add((account.Network, account.ExternalId));
    }

    /// <summary>Customers and contacts of the last months; the shop has not given its contacts, so that a page shows what is missing.</summary>
    public async Task GiveVolumesAsync(CancellationToken cancellationToken)
    {
        var month = BusinessVolume.MonthOf(LocalDay.Date(LocalDay.Of(database.Clock.GetUtcNow())));
        await using var db = database.Read();
        foreach (var (name, customers, contacts) in Volumes)
        {
            if (await db.Topics.FirstOrDefaultAsync(topic => topic.Name == name, cancellationToken).ConfigureAwait(false) is not { } brand)
                continue;
            for (var back = 0; back < 3; back++)
                await GiveVolumes
                    .RunAsync(
                        database,
                        owner,
                        brand.Id,
                        BusinessVolume.FirstDay(month - back),
                        [
                            (VolumeMeasure.Customers, customers - (back * customers / 100)),
                            (VolumeMeasure.Contacts, contacts + (back * contacts / 50)),
                        ],
                        cancellationToken
                    )
                    .ConfigureAwait(false);
        }
    }

    private async Task<UserId> MakePeopleAsync(CancellationToken cancellationToken)
    {
        var hasher = new PasswordHasher<User>();
        return await database
            .WriteAsync(
                WritePriority.Page,
                (scope, _) =>
                {
                    var first = Person(scope, hasher, "Selin Uluköprü", OwnerEmail, Role.Owner);
                    Agents = [.. Team.Select(row => Person(scope, hasher, row.Name, row.Email, row.Role))];
                    return Task.FromResult(first);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private UserId Person(WriteScope scope, PasswordHasher<User> hasher, string name, string email, Role role)
    {
        var user = new User
        {
            Id = scope.Mint.Next<UserId>(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
            ShownName = name,
            Role = role,
            CreatedAt = scope.Now,
        };
        user.PasswordHash = hasher.HashPassword(user, Password);
        scope.Db.Users.Add(user);
        return user.Id;
    }

    private async Task MakeConnectionsAsync(UserId owner, CancellationToken cancellationToken)
    {
        foreach (var network in world.Posts.Select(post => post.Post.Network).Distinct(StringComparer.Ordinal))
        {
            sources[network] = await SaveSource
                .RunAsync(
                    database,
                    owner,
                    id: null,
                    connector: "demo",
                    $"{ReadingTexts.Network(network).Turkish} (demo)",
                    $$"""{"network":"{{network}}"}""",
                    isAddressed: network is "form" or "mail",
                    isEnabled: true,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>What our brands say is ours and never a complaint.</summary>
    private Task MakeOwnAccountsAsync(CancellationToken cancellationToken)
    {
        var own = world.Companies.Where(company => company.Own).Select(company => company.Id).ToHashSet(StringComparer.Ordinal);
        return OwnAccounts.MarkAsync(
            database,
            [
                .. world
                    .Accounts.Where(account => account.CompanyId is { } company && own.Contains(company))
                    .Select(account =>
                        (
                            new AccountKey(account.Network, account.ExternalId),
                            (string?)account.Handle,
                            (string?)account.DisplayName,
                            (long?)account.Followers
                        )
                    ),
            ],
            cancellationToken
        );
    }

    private async Task MakeTriageAsync(CurrentTriageTable triage, UserId owner, CancellationToken cancellationToken)
    {
        var playbooks = new Dictionary<string, PlaybookId>(StringComparer.Ordinal);
        foreach (var playbook in world.Playbooks)
        {
            playbooks[playbook.Id] = await SavePlaybook
                .RunAsync(database, owner, id: null, playbook.Title, string.Join('\n', playbook.Steps), playbook.Draft, cancellationToken)
                .ConfigureAwait(false);
        }
        await SaveTriageTable
            .RunAsync(database, triage, owner, [.. Rules(database.Mint, playbooks)], cancellationToken)
            .ConfigureAwait(false);
    }

    private IEnumerable<TriageRule> Rules(IdMint mint, Dictionary<string, PlaybookId> playbooks)
    {
        var position = 0;
        // The product's table asks for severity, segment and subject; a suggestion by intent alone has no row in it.
        foreach (var row in world.Triage.Where(row => row.Intent is null && (row.Subject ?? row.Segment) is not null))
        {
            yield return new TriageRule
            {
                Id = mint.Next<TriageRuleId>(),
                Position = position++,
                MinSeverity = SeverityOf(row.MinUrgency),
                Segment = row.Segment,
                Subject = row.Subject,
                Queue = row.Queue,
                Priority = row.Priority,
                FirstAnswerMinutes = row.FirstAnswerMinutes,
                PlaybookId = row.Playbook is { } playbook ? playbooks[playbook] : null,
            };
        }
        (Severity? Least, string Queue, int Priority, int Minutes)[] rest =
        [
            (Severity.Critical, "Yönetici", 1, 30),
            (Severity.High, "Destek", 2, 120),
            (Severity.Medium, "Destek", 3, 480),
            (null, "Genel", 4, 1440),
        ];
        foreach (var (least, queue, priority, minutes) in rest)
        {
            yield return new TriageRule
            {
                Id = mint.Next<TriageRuleId>(),
                Position = position++,
                MinSeverity = least,
                Queue = queue,
                Priority = priority,
                FirstAnswerMinutes = minutes,
            };
        }
    }

    private static Severity? SeverityOf(float urgency) =>
        urgency switch
        {
            >= 0.75f => Severity.Critical,
            >= 0.5f => Severity.High,
            > 0 => Severity.Medium,
            _ => null,
        };

    private static string ColourOf(string purpose) =>
        purpose switch
        {
            "brand" => "blue",
            "competitor" => "orange",
            "campaign" => "red",
            "person" => "purple",
            _ => "teal",
        };

    /// <summary>What customers bought before the month that is played; what they bought in it comes with its day.</summary>
    public IReadOnlyList<IncomingActivity> EarlierPurchases() =>
        [
            .. world.Customers.SelectMany(customer =>
                customer
                    .Purchases.Where(purchase => purchase.At < world.Posts[0].Post.CreatedAt)
                    .Select(purchase => new IncomingActivity
                    {
                        Network = "shop",
                        ExternalId = purchase.ExternalId,
                        Kind = ActivityKind.Purchase,
                        At = purchase.At,
                        CustomerNumber = customer.Number,
                        Target = purchase.Product,
                        Amount = purchase.Amount,
                    })
            ),
        ];

    /// <summary>Who has moved since is on record as they were when they became a customer.</summary>
    private static IncomingCustomer Row(Muhatap.Demo.Cast.DemoCustomer customer, Dictionary<string, string> homes) =>
        new()
        {
            Number = customer.Number,
            Name = customer.FullName,
            Segment = customer.Segment,
            City = customer.City,
            Source = "crm",
            Basis = LegalBasis.Contract,
            Identifiers = customer.Identifiers,
            AsOf =
                homes[customer.PersonId] == customer.City
                    ? null
                    : new DateTimeOffset(customer.Since.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        };
}
