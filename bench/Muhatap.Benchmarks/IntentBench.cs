using System.Text.Json;
using Muhatap.Core.Readings;
using Muhatap.Text;
using Muhatap.Text.Training;

namespace Muhatap.Benchmarks;

/// <summary>
/// Intent and urgency on texts that were written and labelled apart, without sight of the training texts or the code, by two writers; a third
/// reader labelled them all again without seeing the first labels. How well the two sets of labels agree is as far as a figure can mean anything.
/// </summary>
internal static class IntentBench
{
    private const string Texts = "measured/intent.jsonl";
    private static readonly string[] Urgencies = ["whenever", "soon", "now"];

    public static async Task<int> RunAsync(string[] args)
    {
        var file = Path.Combine(args.Length > 0 ? args[0] : "models", Texts);
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no {file}; run from the project's root.").ConfigureAwait(false);
            return 2;
        }
        var (intents, urgencies) = (new Three(ReadingJson.IntentNames.Count), new Three(Urgencies.Length));
        var reader = new PostReader();
        await foreach (var line in File.ReadLinesAsync(file).ConfigureAwait(false))
        {
            using var row = JsonDocument.Parse(line);
            var reading = reader.Read(row.RootElement.GetProperty("text").GetString()!);
            intents.Add(Intent(row, "intent"), Intent(row, "second_intent"), (int)reading.Intent);
            urgencies.Add(Urgency(row, "urgency"), Urgency(row, "second_urgency"), (int)MathF.Round(reading.Urgency * 2f));
        }
        var figures = new Dictionary<string, object?>(StringComparer.Ordinal) { ["texts"] = intents.First.Total };
        intents.Tell(figures, "intent");
        urgencies.Tell(figures, "urgency");
        figures["intent_f1"] = Enumerable
            .Range(0, ReadingJson.IntentNames.Count)
            .ToDictionary(i => ReadingJson.IntentNames[i], i => Math.Round(intents.First.F1(i), 2), StringComparer.Ordinal);
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static int Intent(JsonDocument row, string name) => Place(ReadingJson.IntentNames, row, name);

    private static int Urgency(JsonDocument row, string name) => Place(Urgencies, row, name);

    private static int Place(IReadOnlyList<string> names, JsonDocument row, string name)
    {
        var said = row.RootElement.GetProperty(name).GetString();
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], said, StringComparison.Ordinal))
                return i;
        }
        throw new InvalidDataException($"'{said}' is no {name}.");
    }

    /// <summary>What was read against the writer's labels, against the second reader's, and these against each other.</summary>
    private sealed class Three(int classes)
    {
        public Confusion First { get; } = new(classes);

        private readonly Confusion second = new(classes);
        private readonly Confusion people = new(classes);

        public void Add(int writer, int other, int read)
        {
            First.Add(writer, read);
            second.Add(other, read);
            people.Add(writer, other);
        }

        public void Tell(Dictionary<string, object?> figures, string name)
        {
            figures[$"{name}_macro_f1"] = Math.Round(First.MacroF1, 3);
            figures[$"{name}_macro_f1_second_reader"] = Math.Round(second.MacroF1, 3);
            figures[$"{name}_macro_f1_between_people"] = Math.Round(people.MacroF1, 3);
        }
    }
}
