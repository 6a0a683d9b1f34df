using Muhatap.Analyze.Complaints;
using Muhatap.Core.Ids;
using Muhatap.Web.Pages.Analyze.Complaints;

namespace Muhatap.Tests.Analyze.Complaints;

public sealed class CasePagesTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(537)]
    public void Page_after_page_shows_each_complaint_once_the_newest_first_also_where_many_share_a_moment(int count)
    {
        var cases = Enumerable.Range(0, count).Select(i => Case(i, Begin.AddMinutes(i / 7))).ToList();
        var seen = new List<ComplaintCase>();
        (long, long)? after = null;
        while (true)
        {
            var (page, before, more) = ComplaintBoard.PageOf(cases, after, most: 50);
            before.ShouldBe(seen.Count);
            seen.AddRange(page);
            if (!more)
                break;
            after = ComplaintFilter
                .Of($"?{new ComplaintFilter { After = ComplaintFilter.KeyOf(page[^1]) }.Address("").TrimStart('?')}")
                .After;
        }

        seen.ShouldBe(cases.AsEnumerable().Reverse());
    }

    [Fact]
    public void A_page_goes_on_where_it_stopped_though_newer_ones_came_meanwhile()
    {
        var cases = Enumerable.Range(0, 60).Select(i => Case(i, Begin.AddMinutes(i))).ToList();
        var first = ComplaintBoard.PageOf(cases, null, most: 50).Page;
        cases.Add(Case(60, Begin.AddDays(1)));

        var (second, before, _) = ComplaintBoard.PageOf(cases, ComplaintFilter.KeyOf(first[^1]), most: 50);

        second.Select(complaint => complaint.Id.Value).ShouldBe(Enumerable.Range(0, 10).Reverse().Select(i => (long)i));
        before.ShouldBe(51);
    }

    [Theory]
    [InlineData("?after=x-1")]
    [InlineData("?after=1")]
    [InlineData("?after=1-2-3")]
    [InlineData("?after=99999999999999999999-1")]
    public void A_key_that_is_none_begins_with_the_newest(string address) => ComplaintFilter.Of(address).After.ShouldBeNull();

    private static ComplaintCase Case(long id, DateTimeOffset at) =>
        new()
        {
            Id = new ConversationId(id),
            PostId = new PostId(id),
            Title = "",
            AccountId = new AccountId(id),
            Kind = ComplaintKind.Complaint,
            Network = "x",
            Queue = "Destek",
            WrittenAt = at,
        };
}
