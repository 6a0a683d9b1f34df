using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Erasure;
using Muhatap.Relate.Merging;
using Muhatap.Relate.Proposals;
using Muhatap.Relate.Segments;

namespace Muhatap.Tests.Relate;

// What people of ours write on a card, and records parted from it.
public abstract partial class RelateSuite
{
    [Fact]
    public async Task What_is_written_by_hand_wins_over_later_deliveries_and_taken_back_gives_them_their_word_again()
    {
        await TakeAsync(Row("crm", "C-1", "Can Demir", city: "Ankara"));
        var id = (await OnlyAsync()).Id;
        Clock.Move(TimeSpan.FromHours(1));
        var first = await HandAsync(id, AttributeKind.City, "Bursa");
        Clock.Move(TimeSpan.FromHours(1));
        await TakeAsync(Row("crm", "C-1", "Can Demir", city: "Konya"));
        Clock.Move(TimeSpan.FromHours(1));
        await TakeAsync(Row("shop", "C-1", "Can Demir", city: "Adana"));
        (await OnlyAsync()).City.ShouldBe("Bursa", "a later delivery does not overwrite what one of us knows");

        Clock.Move(TimeSpan.FromHours(1));
        var second = await HandAsync(id, AttributeKind.City, "İzmir");
        (await OnlyAsync()).City.ShouldBe("İzmir");
        await TakeBackByHand.RunAsync(Database, Selin, second, Cancellation);
        (await OnlyAsync()).City.ShouldBe("Bursa", "what we wrote before holds again");
        await TakeBackByHand.RunAsync(Database, Selin, first, Cancellation);
        (await OnlyAsync()).City.ShouldBe("Adana");
        (await Should.ThrowAsync<Refusal>(() => TakeBackByHand.RunAsync(Database, Selin, first, Cancellation))).Code.ShouldBe(
            "edit.unknown"
        );

        await using var db = Database.Read();
        var edits = await db.HandEdits.OrderBy(row => row.Id).ToListAsync(Cancellation);
        edits
            .Select(row => (row.Value, row.Why, row.ByUserId, row.LegalBasis, row.UndoneBy))
            .ShouldBe([
                ("Bursa", "telefonda söyledi", Selin, LegalBasis.Request, (UserId?)Selin),
                ("İzmir", "telefonda söyledi", Selin, LegalBasis.Request, Selin),
            ]);
    }

    [Fact]
    public async Task By_hand_a_second_address_is_added_a_value_is_emptied_and_what_is_no_value_is_refused()
    {
        await TakeAsync(Row("crm", "C-1", "Can Demir", city: "Ankara", email: "can@ornek.example"));
        var id = (await OnlyAsync()).Id;
        Clock.Move(TimeSpan.FromHours(1));
        await HandAsync(id, AttributeKind.Phone, "0532 111 22 33");
        var typo = await HandAsync(id, AttributeKind.Phone, "0532 111 22 34");
        await HandAsync(id, AttributeKind.City, "");
        (await OnlyAsync()).City.ShouldBeNull("somebody said that there is none");
        await TakeBackByHand.RunAsync(Database, Selin, typo, Cancellation);
        await using (var db = Database.Read())
            (await db.CustomerIdentifiers.OrderBy(row => row.Value).Select(row => row.Value).ToListAsync(Cancellation)).ShouldBe([
                "+905321112233",
                "C-1",
                "can@ornek.example",
            ]);
        foreach (
            var (kind, value) in new[]
            {
                (AttributeKind.Email, "nokta yok"),
                (AttributeKind.BirthDate, "1850-01-01"),
                (AttributeKind.Email, ""),
                (AttributeKind.ContactWish, "9"),
            }
        )
            (await Should.ThrowAsync<Refusal>(() => HandAsync(id, kind, value))).Code.ShouldBe("customer.value");
    }

    [Fact]
    public async Task A_record_parted_from_a_card_takes_what_is_its_own_along_is_never_joined_again_and_comes_back_when_asked()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer", city: "İzmir", email: "ayse@ornek.example") with
            {
                Identifiers = [new(IdentifierKind.Handle, "x:ayse"), new(IdentifierKind.Email, "ayse@ornek.example")],
            },
            // A certain pair to every comparison: the same name, mailbox and town.
            Row("shop", "S-1", "Ayşe Yılmazer", city: "Bolu", email: "ayse@ornek.example") with
            {
                Identifiers = [new(IdentifierKind.Handle, "bluesky:ayse.y"), new(IdentifierKind.Email, "ayse@ornek.example")],
            }
        );
        await new CompareCustomers(Database).RunAsync(Cancellation);
        var one = await OnlyAsync();
        await SayAsync(walk, "x", "1", "ayse", "Kargom beş gündür gelmedi, rezalet, paramı geri istiyorum");
        await SayAsync(walk, "bluesky", "2", "ayse.y", "Kargom hâlâ gelmedi, ne zaman gelecek?");
        var joined = await EverythingAsync();
        joined.Conversations.ShouldHaveSingleItem().Posts.ShouldBe(2, "one person, one matter");
        await SaveSegment.RunAsync(Database, Selin, "bolulu", "city:bolu", Cancellation);

        SourceRecordId record;
        await using (var db = Database.Read())
            record = (await db.SourceRecords.SingleAsync(row => row.Source == "shop", Cancellation)).Id;
        var view = await SplitView.ReadAsync(Database, one.Id, record, Cancellation);
        var made = await SplitCustomer.RunAsync(Database, Selin, one.Id, record, view.Suggested, Cancellation);

        var parted = await EverythingAsync();
        parted.Customers.ShouldBe([one.Id, made]);
        await using (var db = Database.Read())
        {
            (await db.Customers.SingleAsync(row => row.Id == made, Cancellation)).City.ShouldBe("Bolu");
            (await db.Customers.SingleAsync(row => row.Id == one.Id, Cancellation)).City.ShouldBe("İzmir");
            var accounts = await db.Accounts.ToDictionaryAsync(row => row.Network, row => row.CustomerId, Cancellation);
            (accounts["x"], accounts["bluesky"]).ShouldBe(((CustomerId?)one.Id, (CustomerId?)made));
            var conversations = await db.Conversations.OrderBy(row => row.Id).ToListAsync(Cancellation);
            conversations
                .Select(row => (row.PersonId, row.PostCount, row.Status))
                .ShouldBe([(one.Id.Value, 1, ConversationStatus.Open), (made.Value, 1, ConversationStatus.Open)]);
            var bolu = await (await SegmentCustomers.QueryAsync(db, Database, "segment:standard city:bolu", Cancellation))
                .Select(row => row.Id)
                .ToListAsync(Cancellation);
            bolu.ShouldBe([made]);
        }

        // However often it is compared, and whatever is delivered.
        Clock.Move(TimeSpan.FromHours(1));
        await TakeAsync(Row("shop", "S-1", "Ayşe Yılmazer", city: "İzmir", email: "ayse@ornek.example", phone: "0532 111 22 33"));
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer", city: "İzmir", email: "ayse@ornek.example", phone: "0532 111 22 33"));
        await new CompareCustomers(Database).RunAsync(Cancellation);
        (await EverythingAsync()).Customers.ShouldBe([one.Id, made]);
        await using (var db = Database.Read())
            (await db.MatchProposals.AnyAsync(row => row.State == ProposalState.Waiting, Cancellation)).ShouldBeFalse();

        SplitId split;
        await using (var db = Database.Read())
            split = (await db.CustomerSplits.SingleAsync(Cancellation)).Id;
        (await UndoSplit.RunAsync(Database, Selin, split, Cancellation)).ShouldBe(one.Id);
        var back = await EverythingAsync();
        back.Customers.ShouldBe([one.Id]);
        back.Accounts.ShouldAllBe(row => row.Customer == one.Id);
        back.Conversations.Where(row => row.Status != ConversationStatus.Closed).ShouldHaveSingleItem().Posts.ShouldBe(2);
        await using (var db = Database.Read())
            (await db.AccountLinks.AnyAsync(row => row.State == LinkState.NotTheSame, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_only_record_of_a_card_is_not_parted_and_a_parting_leaves_no_trace_of_who_is_erased()
    {
        await TakeAsync(Row("crm", "C-1", "Umut Serezli"), Row("shop", "C-1", "Umut Serezli"));
        var id = (await OnlyAsync()).Id;
        List<SourceRecord> records;
        await using (var db = Database.Read())
            records = await db.SourceRecords.OrderBy(row => row.Id).ToListAsync(Cancellation);
        var nothing = new SplitRows([], [], []);
        var made = await SplitCustomer.RunAsync(Database, Selin, id, records[1].Id, nothing, Cancellation);
        (
            await Should.ThrowAsync<Refusal>(() => SplitCustomer.RunAsync(Database, Selin, id, records[0].Id, nothing, Cancellation))
        ).Code.ShouldBe("split.only");

        await HandAsync(made, AttributeKind.Note, "Serezli ailesinden");
        await EraseCustomer.RunAsync(Database, Selin, made, "request", Cancellation);
        await using (var db = Database.Read())
        {
            (await db.CustomerSplits.AnyAsync(Cancellation)).ShouldBeFalse();
            (await db.HandEdits.AnyAsync(Cancellation)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task An_account_said_not_to_be_theirs_takes_its_posts_out_of_their_conversation()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer") with
            {
                Identifiers = [new(IdentifierKind.Handle, "x:ayse"), new(IdentifierKind.Handle, "bluesky:ayse.y")],
            }
        );
        await SayAsync(walk, "x", "1", "ayse", "Kargom beş gündür gelmedi, rezalet, paramı geri istiyorum");
        await SayAsync(walk, "bluesky", "2", "ayse.y", "Kargom hâlâ gelmedi, ne zaman gelecek?");
        var before = (await EverythingAsync()).Conversations.ShouldHaveSingleItem();
        AccountId impostor;
        await using (var db = Database.Read())
            impostor = (await db.Accounts.SingleAsync(row => row.Network == "bluesky", Cancellation)).Id;

        await UnlinkAccount.RunAsync(Database, Selin, impostor, Cancellation);
        var after = await EverythingAsync();
        after
            .Conversations.Select(row => (row.Person, row.Posts))
            .ShouldBe([(before.Person, 1), (impostor.Value, 1)], "each post stands in the conversation with its own author");

        await LinkAccount.RunAsync(Database, Selin, impostor, new CustomerId(before.Person), LegalBasis.LegitimateInterest, Cancellation);
        (await EverythingAsync())
            .Conversations.Where(row => row.Status != ConversationStatus.Closed)
            .ShouldHaveSingleItem()
            .Posts.ShouldBe(2);
    }

    private Task<HandEditId> HandAsync(CustomerId customer, AttributeKind kind, string value) =>
        SaveByHand.RunAsync(Database, Selin, customer, kind, value, "telefonda söyledi", LegalBasis.Request, Cancellation);
}
