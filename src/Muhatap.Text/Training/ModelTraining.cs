namespace Muhatap.Text.Training;

/// <summary>Trains the engine's models by name. Each comes with a card: what it saw, what makes it again, and its figures by place.</summary>
public static class ModelTraining
{
    private static readonly Dictionary<string, Func<TrainingFiles, Action<string>, TrainedModel>> Trainers = new(StringComparer.Ordinal)
    {
        ["words"] = WordVectorTraining.Train,
        ["sentiment"] = SentimentTraining.Train,
        ["offence"] = OffenceTraining.Train,
        ["intent"] = IntentTraining.Train,
        ["language"] = LanguageTraining.Train,
        ["normalise"] = NormaliseTraining.Train,
    };

    /// <summary>What can be trained.</summary>
    public static IReadOnlyCollection<string> Names => Trainers.Keys;

    /// <summary>Trains one model.</summary>
    /// <param name="progress">Told in plain words what is being done.</param>
    /// <param name="write">Takes each file's name and bytes, the card (Markdown, <c>NAME.md</c>) last.</param>
    /// <exception cref="ArgumentException">No model has that name.</exception>
    public static void Train(string name, TrainingFiles files, Action<string, byte[]> write, Action<string> progress)
    {
        if (!Trainers.TryGetValue(name, out var train))
            throw new ArgumentException($"No model is named '{name}'; there are {string.Join(", ", Names)}.", nameof(name));
        var trained = train(files, progress);
        foreach (var (file, make) in trained.Files)
        {
            using var bytes = new MemoryStream();
            make(bytes);
            write(file, bytes.ToArray());
        }
        write(name + ".md", System.Text.Encoding.UTF8.GetBytes(trained.Card));
    }
}
