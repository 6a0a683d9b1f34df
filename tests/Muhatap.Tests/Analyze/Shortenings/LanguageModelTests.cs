using Muhatap.Core.Ids;
using Muhatap.Core.LanguageModels;
using Muhatap.Core.Refusals;

namespace Muhatap.Tests.Analyze.Shortenings;

public sealed class LanguageModelTests
{
    [Theory]
    [InlineData(" https://llm.ornek.example/v1/ ", false, "https://llm.ornek.example/v1")]
    [InlineData("https://llm.ornek.example/v1/chat/completions", false, "https://llm.ornek.example/v1")]
    [InlineData("http://127.0.0.1:11434/v1", true, "http://127.0.0.1:11434/v1")]
    public void An_address_is_kept_without_the_calls_own_path(string typed, bool isInside, string kept) =>
        LanguageModel.AddressOf(typed, isInside).ShouldBe(kept);

    [Theory]
    [InlineData("http://llm.ornek.example/v1", false, "model_address.open")]
    [InlineData("ftp://llm.ornek.example", false, "model_address.wrong")]
    [InlineData("https://nil:parola@llm.ornek.example", false, "model_address.wrong")]
    [InlineData("https://llm.ornek.example/v1?key=1", false, "model_address.wrong")]
    [InlineData("llm", true, "model_address.wrong")]
    [InlineData(null, true, "model_address.wrong")]
    public void What_would_send_text_in_the_open_or_hides_something_is_refused(string? typed, bool isInside, string code) =>
        Should.Throw<Refusal>(() => LanguageModel.AddressOf(typed, isInside)).Code.ShouldBe(code);

    [Theory]
    [InlineData(true, TransferGround.StandardContract)]
    [InlineData(false, TransferGround.StaysInside)]
    [InlineData(false, null)]
    public void A_ground_that_does_not_fit_where_it_goes_switches_nothing_on(bool isInside, TransferGround? ground)
    {
        var model = new LanguageModel
        {
            Address = "https://llm.ornek.example",
            Model = "m",
            IsInside = isInside,
        };

        Should.Throw<Refusal>(() => model.Accept(new UserId(1), ground, DateTimeOffset.UnixEpoch)).Code.ShouldBe("transfer.ground");
        model.IsOn.ShouldBeFalse();
    }
}
