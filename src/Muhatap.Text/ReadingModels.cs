using Muhatap.Text.Models;

namespace Muhatap.Text;

/// <summary>The models a reading needs, loaded once and shared.</summary>
internal sealed record ReadingModels(LinearModel Sentiment, LinearModel Offence, LinearModel Intent, LinearModel Language)
{
    public static ReadingModels Load(string? folder)
    {
        var models = new LinearModel[4];
        string[] names = ["sentiment", "offence", "intent", "language"];
        Parallel.For(
            0,
            names.Length,
            i =>
            {
                using var stream = ModelSource.Open(names[i] + ".bin", folder);
                models[i] = ModelFile.Read(stream);
            }
        );
        return new ReadingModels(models[0], models[1], models[2], models[3]);
    }
}
