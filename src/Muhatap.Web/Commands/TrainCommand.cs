using System.CommandLine;
using Muhatap.Analyze.Corrections;
using Muhatap.Text.Learning;
using Muhatap.Text.Training;
using Muhatap.Web.Hosting;
using Muhatap.Web.Shelf;

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
        var store = new Option<DirectoryInfo?>("--store")
        {
            Description =
                "Data folder of an installation: its kept corrections are learnt from too, and the model waits there until the owner accepts it",
        };
        var command = new Command("train", "Makes a model and its card again. Example: train intent --data ../data")
        {
            name,
            data,
            models,
            store,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Train(parsed.GetValue(name)!, parsed.GetValue(data)!, parsed.GetValue(models)!, parsed.GetValue(store), cancellation)
        );
        return command;
    }

    private static async Task<int> Train(
        string name,
        DirectoryInfo data,
        DirectoryInfo models,
        DirectoryInfo? store,
        CancellationToken cancellationToken
    )
    {
        if (!ModelTraining.Names.Contains(name))
            return await Refuse($"No model is named '{name}'. Choose one of: {string.Join(", ", ModelTraining.Names)}.");
        if (!data.Exists)
            return await Refuse($"There is no folder {data.FullName}. Give --data the folder with the public sets.");
        var training = Path.Combine(models.FullName, "training");
        if (!Directory.Exists(training))
            return await Refuse($"There is no folder {training}. Run from the project's root, or give --models.");
        if (store is not null && !File.Exists(Path.Combine(store.FullName, DatabaseSetup.FileName)))
            return await Refuse(
                $"There is no database in {store.FullName}. Give --store the data folder of an installation, or leave it out."
            );
        var shelf = store is null ? null : new ModelShelf(store.FullName);
        var target = shelf?.CandidateFolder ?? models.FullName;
        Directory.CreateDirectory(target);
        var files = new TrainingFiles(
            path => File.ReadLines(Path.Combine(data.FullName, path)),
            file => File.ReadLines(Path.Combine(training, file)),
            file => File.OpenRead(Path.Combine(models.FullName, file))
        )
        {
            Corrections = store is null ? [] : await CorrectionsAsync(store.FullName, cancellationToken),
        };
        if (store is not null)
            await Console.Error.WriteLineAsync($"{files.Corrections.Count} corrected posts are learnt from");
        try
        {
            ModelTraining.Train(
                name,
                files,
                (file, bytes) => File.WriteAllBytes(Path.Combine(target, file), bytes),
                line => Console.Error.WriteLine(line)
            );
        }
        catch (Exception e) when (e is IOException or FormatException or System.Text.Json.JsonException)
        {
            return await Refuse(e.Message);
        }
        await Console.Out.WriteLineAsync(await File.ReadAllTextAsync(Path.Combine(target, name + ".md"), cancellationToken));
        if (shelf is not null)
            await Console.Error.WriteLineAsync(
                "The model waits under Settings → Models; nothing reads with it until the owner accepts it."
            );
        return 0;
    }

    private static async Task<IReadOnlyList<CorrectedText>> CorrectionsAsync(string folder, CancellationToken cancellationToken)
    {
        await using var database = DatabaseSetup.Open(new HostSettings(folder, 0, TimeProvider.System) { Worker = 1 });
        await database.MigrateAsync(cancellationToken);
        await using var db = database.Read();
        return await KeptCorrections.ReadAsync(db, cancellationToken);
    }

    private static async Task<int> Refuse(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 2;
    }
}
