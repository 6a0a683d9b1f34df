using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Merging;
using Muhatap.Relate.Proposals;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Relate;

public abstract partial class RelateSuite
{
    private static readonly UserId Selin = new(7);

    [Fact]
    public async Task A_certain_pair_becomes_one_by_rule_and_a_doubtful_one_is_asked_with_its_evidence()
    {
        await TwoSystemsAsync();
        (await new CompareCustomers(Database).RunAsync(Cancellation)).ShouldBeGreaterThan(3);

        await using var db = Database.Read();
        var merge = await db.CustomerMerges.SingleAsync(Cancellation);
        merge.ByUserId.ShouldBeNull();
        merge.Probability!.Value.ShouldBeGreaterThan(0.999);
        (await db.Customers.Where(row => row.Name.StartsWith("Ayşe")).CountAsync(Cancellation)).ShouldBe(1);

        var proposal = await db.MatchProposals.SingleAsync(row => row.State == ProposalState.Waiting, Cancellation);
        var asked = await db
            .Customers.Where(row => row.Id == new CustomerId(proposal.LeftId) || row.Id == new CustomerId(proposal.RightId))
            .Select(row => row.Name)
            .ToListAsync(Cancellation);
        asked.ShouldAllBe(name => name.EndsWith("Karayel"));
        var evidence = EvidenceList.Read(proposal.Evidence)!;
        evidence.Sum(item => item.Bits).ShouldBe(proposal.Weight, 0.05);
        evidence.ShouldContain(item => item.What == "surname" && item.Level == "exact" && item.Bits > 5);
        (await db.MatchDue.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Not_the_same_is_remembered_whatever_the_records_say_later()
    {
        await TwoSystemsAsync();
        var compare = new CompareCustomers(Database);
        await compare.RunAsync(Cancellation);
        var proposal = await WaitingAsync();
        await DecideProposal.DifferentAsync(Database, Selin, proposal.Id, Cancellation);

        // The shop now says the same phone and birthday as the other: certain, were it not decided.
        await TakeAsync(
            Row("crm", "C-2", "Deniz Karayel", city: "Bursa", phone: "0532 444 55 66", email: "deniz@ornek.example"),
            Row("shop", "S-2", "Deniz Karayel", city: "Bursa", phone: "0532 444 55 66", email: "deniz@ornek.example")
        );
        await compare.RunAsync(Cancellation);
        await using var db = Database.Read();
        (await db.Customers.CountAsync(row => row.Name == "Deniz Karayel", Cancellation)).ShouldBe(2);
        (await db.MatchProposals.AnyAsync(row => row.State == ProposalState.Waiting, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Same_name_and_address_with_another_birthday_or_a_number_of_the_same_system_is_never_joined_by_rule()
    {
        await TakeAsync(
            Row("crm", "C-1", "Efe Gürpınarlı", city: "Van", email: "aile@ornek.example") with
            {
                BirthDate = new DateOnly(1990, 1, 5),
            },
            Row("shop", "S-1", "Efe Gürpınarlı", city: "Van", email: "aile@ornek.example") with
            {
                BirthDate = new DateOnly(1961, 7, 30),
            },
            Row("crm", "C-3", "Efe Gürpınarlı", city: "Van", email: "aile@ornek.example") with
            {
                BirthDate = new DateOnly(1990, 1, 5),
            }
        );
        await new CompareCustomers(Database).RunAsync(Cancellation);
        await using var db = Database.Read();
        (await db.CustomerMerges.AnyAsync(Cancellation)).ShouldBeFalse();
        var asked = await db.MatchProposals.Where(row => row.State == ProposalState.Waiting).ToListAsync(Cancellation);
        asked.ShouldNotBeEmpty();
        asked.ShouldContain(row => row.Evidence.Contains("records:against"));
    }

    [Fact]
    public async Task Three_thousand_records_with_the_companys_telephone_stay_apart_and_flood_nothing()
    {
        var rows = Muhatap
            .Linkage.Accounts.StandInPeople.Take(3000)
            .Select((person, i) => Row("crm", $"C-{i}", person.Name, phone: "0212 999 00 00"));
        foreach (var chunk in rows.Chunk(500))
            await TakeAsync(chunk);
        await TakeAsync(Row("crm", "C-9991", "A", phone: "0212 999 00 00"), Row("crm", "C-9992", "B.", phone: "0212 999 00 00"));
        await new CompareCustomers(Database).RunAsync(Cancellation);
        await using var db = Database.Read();
        (await db.Customers.CountAsync(Cancellation)).ShouldBe(3002);
        var perCustomer = await db
            .MatchProposals.Where(row => row.State == ProposalState.Waiting)
            .GroupBy(row => row.LeftId)
            .Select(group => group.Count())
            .ToListAsync(Cancellation);
        perCustomer.DefaultIfEmpty().Max().ShouldBeLessThanOrEqualTo(20);
        perCustomer.Sum().ShouldBeLessThan(1000, "a shared telephone alone is nothing to ask about, a namesake with it may be");
    }

    [Fact]
    public async Task A_merge_moves_everything_and_its_undoing_moves_everything_back()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer", city: "İzmir", email: "ayse@ornek.example") with
            {
                Identifiers = [new(IdentifierKind.Handle, "x:ayse"), new(IdentifierKind.Email, "ayse@ornek.example")],
            },
            Row("shop", "S-1", "A. Yılmazer", phone: "0532 111 22 33") with
            {
                Identifiers = [new(IdentifierKind.Handle, "bluesky:ayse.y"), new(IdentifierKind.Phone, "0532 111 22 33")],
            }
        );
        await SayAsync(walk, "x", "1", "ayse", "Kargom beş gündür gelmedi, rezalet, paramı geri istiyorum");
        await SayAsync(walk, "bluesky", "2", "ayse.y", "Kargom hâlâ gelmedi, ne zaman gelecek?");
        var before = await EverythingAsync();
        before.Conversations.Count.ShouldBe(2);
        var (into, from) = (before.Customers[0], before.Customers[1]);

        var merge = await MergeCustomers.RunAsync(Database, Selin, into, from, Cancellation);
        var merged = await EverythingAsync();
        merged.Customers.ShouldBe([into]);
        merged.Accounts.ShouldAllBe(row => row.Customer == into);
        merged.Conversations.ShouldAllBe(row => row.Person == into.Value);
        merged.Conversations.Count(row => row.Status != ConversationStatus.Closed).ShouldBe(1, "they are about the same matter");
        merged.Identifiers.ShouldBe(before.Identifiers);
        await using (var db = Database.Read())
            (await StandingMerges.HolderOfAsync(db, from, Cancellation)).ShouldBe(into);

        (await UndoMerge.RunAsync(Database, Selin, merge, Cancellation)).ShouldBe(from);
        var parted = await EverythingAsync();
        parted.Customers.ShouldBe(before.Customers);
        parted.Accounts.ShouldBe(before.Accounts);
        parted.Names.ShouldBe(before.Names);
        parted.Identifiers.ShouldBe(before.Identifiers);
        parted.Conversations.ShouldBe(before.Conversations);
        parted.Entries.ShouldBe(before.Entries);
        // And what was undone is not done again by rule.
        await new CompareCustomers(Database).RunAsync(Cancellation);
        (await EverythingAsync()).Customers.ShouldBe(before.Customers);
    }

    [Fact]
    public async Task Merges_of_three_come_apart_in_any_order()
    {
        await TakeAsync(Row("a", "A-1", "Can Demir"), Row("b", "B-1", "Can Demirci"), Row("c", "C-1", "C. Demir"));
        var ids = (await EverythingAsync()).Customers;
        var first = await MergeCustomers.RunAsync(Database, Selin, ids[1], ids[2], Cancellation);
        var second = await MergeCustomers.RunAsync(Database, Selin, ids[0], ids[1], Cancellation);
        (await EverythingAsync()).Customers.Count.ShouldBe(1);
        await UndoMerge.RunAsync(Database, Selin, first, Cancellation);
        var two = await EverythingAsync();
        two.Customers.ShouldBe([ids[0], ids[2]]);
        await UndoMerge.RunAsync(Database, Selin, second, Cancellation);
        (await EverythingAsync()).Names.ShouldBe(["Can Demir", "Can Demirci", "C. Demir"]);
    }

    private Task TwoSystemsAsync() =>
        TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer", city: "İzmir", email: "ayse@ornek.example", phone: "0532 111 22 33"),
            Row("crm", "C-2", "Deniz Karayel", city: "Bursa"),
            Row("crm", "C-4", "Mehmet Kaya", city: "Ankara"),
            Row("shop", "S-1", "AYSE YILMAZER", city: "İzmir", email: "ayse@ornek.example"),
            Row("shop", "S-2", "Deniz Karayel", city: "Bursa"),
            Row("shop", "S-3", "Zehra Öztürk", city: "Adana")
        );

    private async Task<MatchProposal> WaitingAsync()
    {
        await using var db = Database.Read();
        return await db.MatchProposals.SingleAsync(row => row.State == ProposalState.Waiting, Cancellation);
    }

    private async Task<IPostWalk> WalkAsync()
    {
        var topics = new StandingTopics();
        var triage = new CurrentTriageTable();
        await WalkSetup.PrepareAsync(Database, topics, triage, Cancellation);
        return WalkSetup.Build(Database, topics, new PostReader(), triage);
    }

    private protected async Task SayAsync(
        IPostWalk walk,
        string network,
        string id,
        string author,
        string text,
        string? bio = null,
        string? link = null
    )
    {
        Clock.Move(TimeSpan.FromMinutes(1));
        var now = Clock.GetUtcNow();
        await walk.WalkAsync(
            new PostBatch
            {
                Posts =
                [
                    new WalkingPost(
                        new IncomingPost
                        {
                            Network = network,
                            ExternalId = id,
                            Author = author,
                            AuthorBio = bio,
                            AuthorLink = link,
                            Text = text,
                            CreatedAt = now,
                            Kind = PostKind.Complaint,
                        },
                        Database.Mint.Next<PostId>(),
                        now
                    ),
                ],
                IsAddressed = true,
                ReceivedAt = now,
            },
            Cancellation
        );
    }

    private sealed record Everything(
        List<CustomerId> Customers,
        List<string> Names,
        List<string> Identifiers,
        List<(AccountId Account, CustomerId? Customer)> Accounts,
        List<(ConversationId Id, long Person, ConversationStatus Status, int Posts, PostId Last)> Conversations,
        List<(ConversationId Conversation, PostId? Post)> Entries
    );

    private async Task<Everything> EverythingAsync()
    {
        await using var db = Database.Read();
        return new Everything(
            await db.Customers.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(Cancellation),
            await db.Customers.OrderBy(row => row.Id).Select(row => row.Name).ToListAsync(Cancellation),
            await db.CustomerIdentifiers.OrderBy(row => row.Value).Select(row => row.Value).ToListAsync(Cancellation),
            [.. (await db.Accounts.OrderBy(row => row.Id).ToListAsync(Cancellation)).Select(row => (row.Id, row.CustomerId))],
            [
                .. (await db.Conversations.OrderBy(row => row.Id).ToListAsync(Cancellation)).Select(row =>
                    (row.Id, row.PersonId, row.Status, row.PostCount, row.LastPostId)
                ),
            ],
            [
                .. (
                    await db.ConversationEntries.Where(row => row.Kind == EntryKind.Post).OrderBy(row => row.Id).ToListAsync(Cancellation)
                ).Select(row => (row.ConversationId, row.PostId)),
            ]
        );
    }
}
