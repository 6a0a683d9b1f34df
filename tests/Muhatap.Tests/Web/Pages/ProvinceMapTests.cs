using Muhatap.Text.Entities;
using Muhatap.Web.Pages.Listen.Report;

namespace Muhatap.Tests.Web.Pages;

public sealed class ProvinceMapTests
{
    [Fact]
    public void Every_province_has_one_tile_of_its_own()
    {
        ProvinceMap.Tiles.Select(tile => tile.Name).ShouldBe(Provinces.All, ignoreOrder: true);
        ProvinceMap.Tiles.DistinctBy(tile => (tile.Column, tile.Row)).Count().ShouldBe(81);
        ProvinceMap.Tiles.ShouldAllBe(tile => tile.Column < ProvinceMap.Columns && tile.Row < ProvinceMap.Rows);
    }

    [Theory]
    [InlineData("01", "Adana")]
    [InlineData("34", "İstanbul")]
    [InlineData("67", "Zonguldak")]
    [InlineData("81", "Düzce")]
    public void A_plate_is_its_provinces(string plate, string name) =>
        ProvinceMap.Tiles.Single(tile => tile.Plate == plate).Name.ShouldBe(name);
}
