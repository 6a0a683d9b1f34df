using Muhatap.Text.Entities;

namespace Muhatap.Tests.Text.Entities;

public sealed class DistrictsTests
{
    [Fact]
    public void Every_province_has_its_districts()
    {
        Districts.All.Sum(district => district.Provinces.Count).ShouldBe(973);
        Districts
            .All.SelectMany(district => district.Provinces)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(Provinces.All, ignoreOrder: true);
        Districts.All.Count(district => district.Provinces.Contains("İstanbul", StringComparer.Ordinal)).ShouldBe(39);
        Districts.Named("Merkez")!.Provinces.Count.ShouldBe(51);
    }

    [Theory]
    [InlineData("KADIKÖY", "Kadıköy", "İstanbul")]
    [InlineData("eyüp", "Eyüpsultan", "İstanbul")]
    [InlineData("edremit", "Edremit", null)]
    public void A_name_has_one_province_or_several(string written, string name, string? only)
    {
        var district = Districts.Named(written).ShouldNotBeNull();
        district.Name.ShouldBe(name);
        district.OnlyProvince.ShouldBe(only);
    }

    [Fact]
    public void A_province_is_no_district() => Districts.Named("Adana").ShouldBeNull();

    /// <summary>A name that is misspelt among the doubts would be believed without doubt.</summary>
    [Theory]
    [InlineData("Of", DistrictDoubt.Heavy)]
    [InlineData("Fatih", DistrictDoubt.Person)]
    [InlineData("Kartal", DistrictDoubt.Word)]
    [InlineData("Bodrum", DistrictDoubt.Capital)]
    [InlineData("Beşiktaş", DistrictDoubt.Club)]
    [InlineData("Kadıköy", DistrictDoubt.None)]
    internal void Names_are_doubted_by_what_else_they_mean(string name, DistrictDoubt doubt) =>
        Districts.Named(name)!.Doubt.ShouldBe(doubt);

    [Fact]
    public void A_district_counts_for_its_province()
    {
        District.ProvinceIn("Kadıköy, İstanbul").ShouldBe("İstanbul");
        District.ProvinceIn("Yenişehir").ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_allocated_while_places_are_looked_for()
    {
        const int Times = 20_000;
        const string Text = "Kadıköy'de, Fatih'te ve İstanbul Kartal'da su yok; Yenişehir'de, Mersin'de var. Olur mu, can dostum?";
        Count(Text).ShouldBe(6);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
            Count(Text);
        // What the runtime itself does beside it is less than a byte a time.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Times);

        static int Count(string text)
        {
            var count = 0;
            foreach (var _ in new NamedPlaces(text))
                count++;
            return count;
        }
    }
}
