using Muhatap.Text.Models;

namespace Muhatap.Tests.Text.Models;

public sealed class ModelFileTests
{
    [Fact]
    public void A_model_comes_back_from_its_file_as_it_went_in()
    {
        var model = LinearModels.Random("deneme", 5, 3);
        using var file = new MemoryStream();
        ModelFile.Write(model, file);
        file.Position = 0;
        var again = ModelFile.Read(file);
        again.Weights.ShouldBe(model.Weights);
        again.Bias.ShouldBe(model.Bias);
        again.Scales.ShouldBe(model.Scales);
        again.Gain.ShouldBe(model.Gain);
        again.Head("deneme").Classes.ShouldBe(model.Head("deneme").Classes);
        again.Head("deneme").Temperature.ShouldBe(1.5f);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused_with_what_to_do()
    {
        using var file = new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8]);
        Should.Throw<InvalidDataException>(() => ModelFile.Read(file)).Message.ShouldContain("train");
    }
}
