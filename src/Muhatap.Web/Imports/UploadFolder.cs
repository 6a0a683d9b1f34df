using System.Security.Cryptography;

namespace Muhatap.Web.Imports;

/// <summary>Where files that people brought lie while they are worked on. They hold personal data: gone with the program.</summary>
/// <param name="name">The beginning of the folder's name among the machine's temporary ones.</param>
internal sealed class UploadFolder(string name) : IDisposable
{
    private readonly Lazy<string> folder = new(() => Directory.CreateTempSubdirectory(name).FullName);

    /// <summary>Copies a file under a number that can't be guessed.</summary>
    public async Task<(string Id, string Path)> KeepAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        // The name is the sender's; only its ending, which tells JSON Lines from CSV, becomes part of a path.
        var ending = Path.GetExtension(file.FileName);
        var path = Path.Combine(
            folder.Value,
            id + (ending.Length is > 1 and < 8 && ending[1..].All(char.IsAsciiLetterOrDigit) ? ending : "")
        );
        await using (var target = File.Create(path))
            await file.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        return (id, path);
    }

    public void Dispose()
    {
        if (folder.IsValueCreated)
            Directory.Delete(folder.Value, recursive: true);
    }
}
