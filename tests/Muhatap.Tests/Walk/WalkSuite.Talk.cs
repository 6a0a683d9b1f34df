using Muhatap.Analyze.Complaints;
using Muhatap.Core.Accounts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Customers;
using Muhatap.Web.Rivals;

namespace Muhatap.Tests.Walk;

public abstract partial class WalkSuite
{
    [Fact]
    public async Task A_public_answer_of_ours_and_the_customers_word_are_kept_and_make_the_complaints_course()
    {
        await OwnAccounts.MarkAsync(
            Database,
            [(new AccountKey("bluesky", "karanfilmarket"), "karanfilmarket", "Karanfil", 10)],
            Cancellation
        );
        await KnowTalk.RunAsync(Database, topics, Cancellation);
        var begin = Clock.GetUtcNow();
        await WalkAsync("1", Post("1", "ayse", "Karanfil kargom 5 gündür gelmedi, rezalet, paramı geri istiyorum"));
        Clock.Move(TimeSpan.FromHours(2));
        (
            await WalkAsync(
                "2",
                Post("2", "karanfilmarket", "Merhaba, kaydınıza baktık, bugün yola çıkıyor.") with
                {
                    ParentExternalId = "1",
                }
            )
        ).Kept.ShouldBe(1);
        Clock.Move(TimeSpan.FromHours(5));
        (await WalkAsync("3", Post("3", "ayse", "Tamamdır çözüldü, teşekkürler 🙏") with { ParentExternalId = "2" })).Kept.ShouldBe(1);
        // A stranger's reply to a stranger is nobody's.
        (await WalkAsync("4", Post("4", "can", "Tamamdır, teşekkürler") with { ParentExternalId = "1" })).Passed.ShouldBe(1);

        var brand = Database.Read().Topics.Single().Id;
        var complaint = (await ReadComplaints.RunAsync(Database, [brand], begin.AddDays(-1), Cancellation)).ShouldHaveSingleItem();

        complaint.Brand.ShouldBe(brand);
        complaint.Subject.ShouldBe("delivery");
        complaint.AnsweredAt.ShouldBe(begin.AddHours(2));
        complaint.ConfirmedAt.ShouldBe(begin.AddHours(7));
        complaint.SolvedBy.ShouldBe(SolvedWord.ClosingAnswer);
        (await ReadComplaints.RunAsync(Database, [brand], begin.AddMinutes(1), Cancellation)).ShouldBeEmpty("it was written before");
    }

    [Fact]
    public async Task A_competitors_public_answer_is_kept_by_its_name_and_found_under_its_complaint()
    {
        await SaveTopic.RunAsync(
            Database,
            topics,
            null,
            null,
            "Rakip",
            TopicPurpose.Competitor,
            "menekşe* OR papatya*",
            "red",
            true,
            Cancellation
        );
        await KnowTalk.RunAsync(Database, topics, Cancellation);
        var begin = Clock.GetUtcNow();
        await WalkAsync(
            "1",
            Post("1", "ayse", "Menekşe kargom hâlâ gelmedi, rezalet, şikâyetçiyim"),
            Post("2", "can", "Papatya faturayı iki kez çekmiş, rezalet, şikâyetçiyim")
        );
        Clock.Move(TimeSpan.FromHours(3));
        (await WalkAsync("2", Post("3", "menekse.ornek.example", "Merhaba, hemen bakıyoruz.") with { ParentExternalId = "1" })).ShouldBe(
            new WalkOutcome(Kept: 1, Repeated: 0, Passed: 0)
        );

        var names = await RivalNames.ReadAsync(Database, Cancellation);
        var rivals = (await ReadRivalAnswers.RunAsync(Database, names, begin.AddDays(-1), Clock.GetUtcNow(), Cancellation)).ToDictionary(
            rival => rival.Company.Folded
        );

        rivals.Keys.ShouldBe(["menekse", "papatya"], ignoreOrder: true);
        rivals["menekse"].Complaints.Count.ShouldBe(1);
        rivals["menekse"].Answered.Count.ShouldBe(1);
        rivals["menekse"].Waiting.Median!.Value.ShouldBe(3, 0.01);
        rivals["papatya"].Complaints.Count.ShouldBe(1);
        rivals["papatya"].Answered.ShouldBeEmpty();
    }
}
