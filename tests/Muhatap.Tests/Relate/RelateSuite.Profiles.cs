using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Freshness;

namespace Muhatap.Tests.Relate;

// What customers' profiles show against their records.
public abstract partial class RelateSuite
{
    [Fact]
    public async Task What_a_profile_says_now_is_proposed_with_the_basis_asked_and_changes_nothing_by_itself()
    {
        var walk = await WalkAsync();
        await TakeAsync(WithHandle(city: "Bolu"));
        await SayAsync(walk, "x", "1", "ayse", "Kargom gelmedi, rezalet!", bio: "sınıf öğretmeni | İzmir'de yaşıyor | sendika üyesi");
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(2);
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(0, "nothing is asked twice");
        (await OnlyAsync()).City.ShouldBe("Bolu", "a proposal changes nothing");
        await using var db = Database.Read();
        (await db.SourceAttributes.AnyAsync(row => row.Kind == AttributeKind.Job, Cancellation)).ShouldBeFalse();
        var proposals = await db.FreshnessProposals.OrderBy(row => row.Kind).ToListAsync(Cancellation);
        proposals
            .Select(row => (row.Kind, row.Value))
            .ShouldBe([(AttributeKind.City, "İzmir"), (AttributeKind.Job, "sınıf öğretmeni")], ignoreOrder: true);
        proposals.ShouldAllBe(row => row.PostId == null && row.State == FreshnessState.Waiting);
        var city = proposals.Single(row => row.Kind == AttributeKind.City);

        (
            await Should.ThrowAsync<Refusal>(() => DecideFreshness.AcceptAsync(Database, Selin, city.Id, LegalBasis.Unstated, Cancellation))
        ).Code.ShouldBe("customer.basis");
        await DecideFreshness.AcceptAsync(Database, Selin, city.Id, LegalBasis.MadePublic, Cancellation);
        (await OnlyAsync()).City.ShouldBe("İzmir");
    }

    [Fact]
    public async Task A_declined_profile_is_remembered_and_one_rewritten_takes_its_waiting_word_back()
    {
        var walk = await WalkAsync();
        await TakeAsync(WithHandle(city: "Bolu"));
        await SayAsync(walk, "x", "1", "ayse", "Kargom gelmedi, rezalet!", bio: "çay | İzmir'de yaşıyor");
        await CompareFreshness.RunAsync(Database, Cancellation);
        await DecideFreshness.WrongAsync(Database, Selin, (await ProposedAsync()).Id, Cancellation);
        await SayAsync(walk, "x", "2", "ayse", "Kargom yine gelmedi, rezalet!", bio: "kahve | İzmir'de yaşıyor");
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(0, "wrong is never asked again");

        await SayAsync(walk, "x", "3", "ayse", "Kargom hâlâ yok, rezalet!", bio: "kahve | Muğla'da yaşıyor");
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(1);
        await using var db = Database.Read();
        var waiting = await db.FreshnessProposals.SingleAsync(row => row.State == FreshnessState.Waiting, Cancellation);
        waiting.Value.ShouldBe("Muğla");
        await SayAsync(walk, "x", "4", "ayse", "Kargom hâlâ yok, rezalet!", bio: "kahve");
        (
            await Should.ThrowAsync<Refusal>(() =>
                DecideFreshness.AcceptAsync(Database, Selin, waiting.Id, LegalBasis.MadePublic, Cancellation)
            )
        ).Code.ShouldBe("freshness.gone");
        await CompareFreshness.RunAsync(Database, Cancellation);
        (await db.FreshnessProposals.AsNoTracking().AnyAsync(row => row.State == FreshnessState.Waiting, Cancellation)).ShouldBeFalse();
        (await OnlyAsync()).City.ShouldBe("Bolu");
    }
}
