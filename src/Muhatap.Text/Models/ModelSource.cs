namespace Muhatap.Text.Models;

/// <summary>Where models are loaded from: a folder where one is given and holds the file, else what is built into the program.</summary>
internal static class ModelSource
{
    /// <summary>Opens a model's file by its name, with extension.</summary>
    /// <exception cref="FileNotFoundException">Neither the folder nor the program has it.</exception>
    public static Stream Open(string file, string? folder)
    {
        if (folder is not null && File.Exists(Path.Combine(folder, file)))
            return File.OpenRead(Path.Combine(folder, file));
        return typeof(ModelSource).Assembly.GetManifestResourceStream("models/" + file)
            ?? throw new FileNotFoundException(
                $"The model {file} is neither in {folder ?? "a models folder"} nor built in; run 'train'.",
                file
            );
    }
}
