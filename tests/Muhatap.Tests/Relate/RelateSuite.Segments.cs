using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Triage;
using Muhatap.Relate.Segments;
using Muhatap.Store.Writer;

namespace Muhatap.Tests.Relate;

public abstract partial class RelateSuite
{
    [Theory]
    [InlineData("", "Ayşe,Can,İnci")]
    [InlineData("segment:vip", "Ayşe,İnci")]
    [InlineData("city:IZMIR", "Ayşe")]
    [InlineData("sehir:izmir VEYA sehir:\"van\"", "Ayşe,Can")]
    [InlineData("-segment:vip", "Can")]
    [InlineData("segment:vip -city:izmir", "İnci")]
    [InlineData("(city:izmir OR city:van) segment:vip", "Ayşe")]
    [InlineData("source:shop", "Can")]
    [InlineData("posts:0", "Ayşe,Can,İnci")]
    [InlineData("posts:>=1", "")]
    [InlineData("quiet:>=1", "")]
    [InlineData("-quiet:>=1", "Ayşe,Can,İnci")]
    [InlineData("bought:0 cases:0 known:<2", "Ayşe,Can,İnci")]
    [InlineData("-consent:email -consent:arama", "Ayşe,Can,İnci")]
    [InlineData("sentiment:negative", "")]
    [InlineData("kind:person contact:open", "Ayşe,Can,İnci")]
    [InlineData("network:bluesky", "")]
    [InlineData("subject:delivery", "")]
    [InlineData("age:30", "")]
    [InlineData("city:(izmir OR van)", "Ayşe,Can")]
    [InlineData("şehir:(\"izmir\" VEYA van) DEĞİL segment:vip", "Can")]
    [InlineData("NOT city:(izmir OR van)", "İnci")]
    [InlineData("posts>=1", "")]
    [InlineData("posts<1 AND segment:vip", "Ayşe,İnci")]
    [InlineData("city:van OR city:izmir segment:vip", "Ayşe,Can")]
    [InlineData("city:“van”", "Can")]
    [InlineData("ad:yıl", "Ayşe")]
    [InlineData("name:(ayşe OR \"can demir\")", "Ayşe,Can")]
    [InlineData("numara:1", "")]
    [InlineData("-var:şehir", "İnci")]
    [InlineData("kayit:1 birlesme:0 -ret:eposta", "Ayşe,Can,İnci")]
    [InlineData("ŞİKAYET/30<1 harcama<=0 risk:yok", "Ayşe,Can,İnci")]
    [InlineData("risk:yuksek OR sontemas>=0 OR urun:masa OR anket>=0", "")]
    public async Task A_filter_over_customers_finds_whom_it_says(string filter, string names)
    {
        await ThreeAsync();
        await using var db = Database.Read();

        var found = await (await SegmentCustomers.QueryAsync(db, Database, filter, Cancellation)).ToListAsync(Cancellation);

        found.Select(row => row.Name.Split(' ')[0]).ShouldBe(names.Split(',', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Fact]
    public async Task Age_changes_on_the_birthday()
    {
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        await TakeAsync(Row("crm", "1", "Bugün Otuz") with { BirthDate = today.AddYears(-30) });
        await TakeAsync(Row("crm", "2", "Yarın Otuz") with { BirthDate = today.AddYears(-30).AddDays(1) });
        await using var db = Database.Read();

        (await (await SegmentCustomers.QueryAsync(db, Database, "age:>=30", Cancellation)).SingleAsync(Cancellation)).Name.ShouldBe(
            "Bugün Otuz"
        );
        (await (await SegmentCustomers.QueryAsync(db, Database, "age:29", Cancellation)).SingleAsync(Cancellation)).Name.ShouldBe(
            "Yarın Otuz"
        );
    }

    [Theory]
    [InlineData("shoe:42", "segment.filter")]
    [InlineData("kind:robot", "segment.filter")]
    [InlineData("kind:1", "segment.filter")]
    [InlineData("posts:many", "segment.filter")]
    [InlineData("city:", "segment.filter")]
    [InlineData("izmir", "segment.filter")]
    [InlineData("(city:izmir", "segment.filter")]
    [InlineData("city:izmir)", "segment.filter")]
    [InlineData("city:\"izmir", "segment.filter")]
    [InlineData("-", "segment.filter")]
    [InlineData("city:izmir OR", "segment.filter")]
    [InlineData("OR city:izmir", "segment.filter")]
    [InlineData("city:van AND OR city:izmir", "segment.filter")]
    [InlineData("city:()", "segment.filter")]
    [InlineData("city:van NEAR/3 city:izmir", "segment.filter")]
    [InlineData("\"izmir\"", "segment.filter")]
    public async Task A_filter_that_says_nothing_is_refused_with_where_it_goes_wrong(string filter, string code)
    {
        await using var db = Database.Read();

        var refusal = await Should.ThrowAsync<Refusal>(() => SegmentCustomers.QueryAsync(db, Database, filter, Cancellation));

        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain("At character");
    }

    [Theory]
    [InlineData("sity:izmir segment:vip", "city:izmir segment:vip")]
    [InlineData("(city:izmir OR city:van", "(city:izmir OR city:van)")]
    [InlineData("city:izmir) segment:vip", "city:izmir segment:vip")]
    [InlineData("segment:vip city:\"new york", "segment:vip city:\"new york\"")]
    [InlineData("city:izmir OR", "city:izmir")]
    [InlineData("() city:izmir", "city:izmir")]
    [InlineData("segment:vip kind:persom", "segment:vip kind:person")]
    [InlineData("consent:(email OR mesac)", "consent:(email OR mesaj)")]
    [InlineData("ayşe segment:vip", "name:ayşe segment:vip")]
    [InlineData("segment:vip şirket", "segment:vip kind:sirket")]
    [InlineData("\"ayşe can\"", "name:\"ayşe can\"")]
    [InlineData("sikayet/9999>=2", "sikayet/30>=2")]
    [InlineData("yaş/30>=2", "yas>=2")]
    [InlineData("izin:e -temas:yok", "izin:eposta -temas:yok")]
    [InlineData("consent:e", "consent:email")]
    [InlineData("gonderii>=2", "gonderi>=2")]
    public async Task The_mend_that_is_offered_is_a_filter_that_can_be_read(string filter, string mended)
    {
        await using var db = Database.Read();

        var refusal = await Should.ThrowAsync<Refusal>(() => SegmentCustomers.QueryAsync(db, Database, filter, Cancellation));

        refusal.Mend.ShouldBe(mended);
        await (await SegmentCustomers.QueryAsync(db, Database, mended, Cancellation)).CountAsync(Cancellation);
    }

    [Fact]
    public async Task A_kept_filter_that_can_no_longer_be_read_fits_nobody_and_stops_no_post()
    {
        await ThreeAsync();
        await SaveSegment.RunAsync(Database, new UserId(1), "old", "segment:vip", Cancellation);
        Dictionary<long, List<string>> before = [],
            after = [];
        await Database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                scope.Db.TriageRules.Add(Rule(scope.Mint.Next<TriageRuleId>(), "old"));
                await scope.Db.SaveChangesAsync(cancellation);
                long[] all = [.. (await scope.Db.Customers.Select(row => row.Id).ToListAsync(cancellation)).Select(id => id.Value)];
                before = await SegmentsOfPosts.ReadAsync(scope, all, cancellation);
                await scope.Db.CustomerSegments.ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Filter, "segment:vip OR"),
                    cancellation
                );
                scope.Db.ChangeTracker.Clear();
                after = await SegmentsOfPosts.ReadAsync(scope, all, cancellation);
            },
            Cancellation
        );

        before.Count.ShouldBe(2);
        after.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_kept_segment_is_one_by_its_word_and_a_broken_one_is_never_kept()
    {
        await SaveSegment.RunAsync(Database, new UserId(1), " Izmir_VIP ", "segment:vip", Cancellation);
        await SaveSegment.RunAsync(Database, new UserId(1), "izmir_vip", "segment:vip city:izmir", Cancellation);
        await Should.ThrowAsync<Refusal>(() => SaveSegment.RunAsync(Database, new UserId(1), "two words", "city:van", Cancellation));
        await Should.ThrowAsync<Refusal>(() => SaveSegment.RunAsync(Database, new UserId(1), "other", "city:", Cancellation));
        var mixed = await Should.ThrowAsync<Refusal>(() =>
            SaveSegment.RunAsync(Database, new UserId(1), "other", "city:van OR city:izmir segment:vip", Cancellation)
        );
        mixed.Mend.ShouldBe("city:van OR (city:izmir segment:vip)");
        SegmentCustomers.Spelled("city:van OR city:izmir segment:vip").ShouldBe(mixed.Mend);

        await using var db = Database.Read();
        var kept = (await db.CustomerSegments.ToListAsync(Cancellation)).ShouldHaveSingleItem();
        (kept.Code, kept.Filter).ShouldBe(("izmir_vip", "segment:vip city:izmir"));
        await SaveSegment.RemoveAsync(Database, new UserId(1), kept.Id, Cancellation);
        (await db.CustomerSegments.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Triage_asks_the_kept_segments_its_table_names()
    {
        await ThreeAsync();
        await SaveSegment.RunAsync(Database, new UserId(1), "izmir_vip", "segment:vip city:izmir", Cancellation);
        await SaveSegment.RunAsync(Database, new UserId(1), "asked_by_nobody", "segment:vip", Cancellation);
        await Database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                scope.Db.TriageRules.Add(Rule(scope.Mint.Next<TriageRuleId>(), "izmir_vip"));
                return Task.CompletedTask;
            },
            Cancellation
        );
        Dictionary<long, List<string>> kept = [];
        await Database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var all = await scope.Db.Customers.Select(row => row.Id).ToListAsync(cancellation);
                kept = await SegmentsOfPosts.ReadAsync(scope, [.. all.Select(id => id.Value)], cancellation);
            },
            Cancellation
        );

        kept.ShouldHaveSingleItem().Value.ShouldBe(["izmir_vip"]);
        Rule(new TriageRuleId(1), "izmir_vip").Fits(Severity.Low, "standard", null, ["izmir_vip"]).ShouldBeTrue();
        Rule(new TriageRuleId(1), "izmir_vip").Fits(Severity.Low, "standard", null, []).ShouldBeFalse();
    }

    private static TriageRule Rule(TriageRuleId id, string segment) =>
        new()
        {
            Id = id,
            Position = 0,
            Segment = segment,
            Queue = "izmir",
            Priority = 1,
            FirstAnswerMinutes = 30,
        };

    private async Task ThreeAsync()
    {
        await TakeAsync(Row("crm", "1", "Ayşe Yılmazer", city: "İzmir", segment: "vip"));
        await TakeAsync(Row("shop", "2", "Can Demir", city: "Van"));
        await TakeAsync(Row("crm", "3", "İnci Soylu", segment: "VIP"));
    }
}
