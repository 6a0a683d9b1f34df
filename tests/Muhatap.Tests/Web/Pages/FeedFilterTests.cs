using Muhatap.Core.Posts;
using Muhatap.Listen.Feed;
using Muhatap.Query.Plain;
using Muhatap.Web.Pages.Listen;

namespace Muhatap.Tests.Web.Pages;

public sealed class FeedFilterTests
{
    [Fact]
    public void Words_and_order_come_back_from_the_address()
    {
        var filter = new FeedFilter { Words = "iade VEYA \"para iadesi\"", Order = FeedOrder.Followers };

        var read = FeedFilter.Of(filter.Address("").TrimStart('?'));

        read.Words.ShouldBe(filter.Words);
        read.Order.ShouldBe(FeedOrder.Followers);
        read.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("source:bluesky mention:\"ayse.ornek.example\"")]
    [InlineData("segment:vip -status:closed")]
    public void What_pages_link_to_and_people_type_can_be_read(string words) => new FeedFilter { Words = words }.Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("q=(iade")]
    [InlineData("q=sentiment:kötüce")]
    public void Words_that_cannot_be_read_show_nothing_rather_than_everything(string address)
    {
        var filter = FeedFilter.Of(address);

        filter.Problems.ShouldNotBeEmpty();
        var asked = filter.Request(DateTimeOffset.UnixEpoch).Query.ShouldNotBeNull();
        var post = new IncomingPost
        {
            Network = "x",
            ExternalId = "1",
            Text = "iade",
            Author = "a",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        QueryEvaluator.Matches(asked, new Muhatap.Query.Documents.MatchDocument(post)).ShouldBeFalse();
    }
}
