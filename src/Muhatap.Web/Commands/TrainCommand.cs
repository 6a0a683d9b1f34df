using System.CommandLine;
using Muhatap.Text.Training;

namespace Muhatap.Web.Commands;

/// <summary><c>train NAME --data DIR</c>: makes <c>models/NAME.bin</c> and its card again.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Which model: " + string.Join(", ", ModelTraining.Names) };
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with the public sets the cards name", Required = true };
        var models = new Option<DirectoryInfo>("--models")
        {
            Description = "Folder of the models; its 'training' folder holds the written texts",
            DefaultValueFactory = _ => new DirectoryInfo("models"),
        };
        var command = new Command("train", "Makes a model and its card again. Example: train intent --data ../data") { name, data, models };
        command.SetAction((parsed, _) => Train(parsed.GetValue(name)!, parsed.GetValue(data)!, parsed.GetValue(models)!));
        return command;
    }

    private static async Task<int> Train(string name, DirectoryInfo data, DirectoryInfo models)
    {
        if (!ModelTraining.Names.Contains(name))
            return await Refuse($"No model is named '{name}'. Choose one of: {string.Join(", ", ModelTraining.Names)}.");
        if (!data.Exists)
            return await Refuse($"There is no folder {data.FullName}. Give --data the folder with the public sets.");
        var training = Path.Combine(models.FullName, "training");
        if (!Directory.Exists(training))
            return await Refuse($"There is no folder {training}. Run from the project's root, or give --models.");
        var files = new TrainingFiles(
            path => File.ReadLines(Path.Combine(data.FullName, path)),
            file => File.ReadLines(Path.Combine(training, file)),
            file => File.OpenRead(Path.Combine(models.FullName, file))
        );
        try
        {
            ModelTraining.Train(
                name,
                files,
                (file, bytes) => File.WriteAllBytes(Path.Combine(models.FullName, file), bytes),
                line => Console.Error.WriteLine(line)
            );
        }
        catch (Exception e) when (e is IOException or FormatException or System.Text.Json.JsonException)
        {
            return await Refuse(e.Message);
        }
        await Console.Out.WriteLineAsync(await File.ReadAllTextAsync(Path.Combine(models.FullName, name + ".md")));
        return 0;
    }

    private static async Task<int> Refuse(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 2;
    }
}
