using Muhatap.Core.Accounts;

namespace Muhatap.Tests.Relate;

public sealed class ShownNameTests
{
    [Theory]
    [InlineData("anonymous:00000094000000000000000000000001", "#000001")]
    [InlineData("anonymous:7", "#7")]
    [InlineData("anonymous:", "#")]
    [InlineData("Ayşe Örnekoğlu", "Ayşe Örnekoğlu")]
    public void Whom_no_source_names_is_shown_by_a_short_number_and_everybody_else_by_name(string name, string shown) =>
        Account.Shown(name).ShouldBe(shown);
}
