using System.Text.Json;
using Muhatap.Text;
using Muhatap.Text.Training;

namespace Muhatap.Benchmarks;

/// <summary>
/// The main subject of texts that were written and filed apart, without sight of the cues or the code, by the starter sets of all sectors
/// together: macro-F1 over the subjects and "none", and how often the main subject is among those read.
/// </summary>
internal static class SubjectBench
{
    private const string Texts = "measured/subjects.jsonl";
    private const string None = "none";

    /// <param name="args">Another file of texts, and <c>--errors</c> to print what is read otherwise; by default <c>models/measured/subjects.jsonl</c>.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var file = args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? Path.Combine("models", Texts);
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no {file}; run from the project's root.").ConfigureAwait(false);
            return 2;
        }
        var options = new PostReaderOptions();
        List<string> names = [.. options.Subjects.Codes, None];
        var (confusion, found) = (new Confusion(names.Count), 0);
        var reader = new PostReader(options);
        await foreach (var line in File.ReadLinesAsync(file).ConfigureAwait(false))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!;
            var subject = row.RootElement.GetProperty("subject").GetString()!;
            var read = reader.Read(text).Subjects;
            var first = read.Count > 0 ? read[0] : None;
            confusion.Add(Place(names, subject), Place(names, first));
            found += read.Contains(subject) || (read.Count == 0 && subject == None) ? 1 : 0;
            if (subject != first && args.Contains("--errors"))
                await Console.Error.WriteLineAsync($"{subject}\t{string.Join(' ', read)}\t{text}").ConfigureAwait(false);
        }
        var figures = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["texts"] = confusion.Total,
            ["subject_macro_f1"] = Math.Round(confusion.MacroF1, 3),
            ["subject_found"] = Math.Round((double)found / confusion.Total, 3),
            ["subject_f1"] = names.ToDictionary(
                name => name,
                name => Math.Round(confusion.F1(Place(names, name)), 2),
                StringComparer.Ordinal
            ),
        };
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static int Place(List<string> names, string name)
    {
        var place = names.IndexOf(name);
        return place >= 0 ? place : throw new InvalidDataException($"'{name}' is no subject.");
    }
}
