using Muhatap.Analyze.Campaigns;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Tests.World;
using Muhatap.Text.Folding;

namespace Muhatap.Tests.Analyze.Campaigns;

/// <summary>"Not a campaign", kept and learnt from, on each database. One subclass each.</summary>
public abstract class DenyCampaignSuite : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly UserId Somebody = new(7);

    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync() => Database = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_denied_and_what_is_like_it_is_not_proposed_again_until_it_is_taken_back()
    {
        var posts = Posts("Ovanet", 0, "Bu hafta bütün şubelerde çay bizden", "#ÇayBizden");
        var campaign = CampaignFinder.Of(posts, Now).ShouldHaveSingleItem();

        await DenyCampaign.RunAsync(Database, Somebody, campaign, Cancellation);
        // Saying it twice is saying it once.
        await DenyCampaign.RunAsync(Database, Somebody, campaign, Cancellation);
        var denied = await DeniedMarks.ReadAsync(Database, Cancellation);

        CampaignFinder.Of(posts, Now, denied).ShouldBeEmpty();
        // Another week, another tag, the same words.
        var like = Posts("Ovanet", 30, "Sayın misafirlerimiz, bütün şubelerde çay bizden", "#Buyurun");
        CampaignFinder.Of(like, Now).ShouldHaveSingleItem();
        CampaignFinder.Of(like, Now, denied).ShouldBeEmpty();
        // Another company, and another campaign of the same.
        CampaignFinder.Of([.. posts.Select(post => post with { Company = "Karacahat" })], Now, denied).ShouldHaveSingleItem();
        CampaignFinder.Of(Posts("Ovanet", 0, "Taşınana hız yarı fiyatına", "#YeniEv"), Now, denied).ShouldHaveSingleItem();

        await DenyCampaign.TakeBackAsync(Database, Somebody, TextFold.Fold("Ovanet"), campaign.Name, Cancellation);
        CampaignFinder.Of(posts, Now, await DeniedMarks.ReadAsync(Database, Cancellation)).ShouldHaveSingleItem();
        await Should.ThrowAsync<Refusal>(() => DenyCampaign.TakeBackAsync(Database, Somebody, "ovanet", campaign.Name, Cancellation));
    }

    private static List<OwnPost> Posts(string company, int earlier, string text, string tag) =>
        [
            new(new PostId(1), new AccountId(1), company, false, Now.AddDays(-90), "Merhaba", 3),
            .. Enumerable
                .Range(0, 8)
                .Select(i => new OwnPost(
                    new PostId(i + 2),
                    new AccountId(1),
                    company,
                    false,
                    Now.AddDays(-12 - earlier).AddHours(9 * i),
                    $"{text} {tag} haber{i} gün{i}",
                    i
                )),
        ];
}
