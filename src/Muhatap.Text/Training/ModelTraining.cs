using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>Trains the engine's models by name. Each comes with a card: what it saw, what makes it again, and its figures by place.</summary>
public static class ModelTraining
{
    private static readonly Dictionary<string, Func<TrainingFiles, Action<string>, TrainedModel>> Trainers = new(StringComparer.Ordinal)
    {
        ["sentiment"] = SentimentTraining.Train,
        ["offence"] = OffenceTraining.Train,
        ["intent"] = IntentTraining.Train,
        ["language"] = LanguageTraining.Train,
    };

    /// <summary>What can be trained.</summary>
    public static IReadOnlyCollection<string> Names => Trainers.Keys;

    /// <summary>Trains one model.</summary>
    /// <param name="progress">Told in plain words what is being done.</param>
    /// <param name="model">Where the model's bytes go.</param>
    /// <returns>The card, as Markdown.</returns>
    /// <exception cref="ArgumentException">No model has that name.</exception>
    public static string Train(string name, TrainingFiles files, Stream model, Action<string> progress)
    {
        if (!Trainers.TryGetValue(name, out var train))
            throw new ArgumentException($"No model is named '{name}'; there are {string.Join(", ", Names)}.", nameof(name));
        var trained = train(files, progress);
        ModelFile.Write(trained.Model, model);
        return trained.Card;
    }
}
