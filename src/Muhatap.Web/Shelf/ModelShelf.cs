using Muhatap.Text.Models;

namespace Muhatap.Web.Shelf;

/// <summary>
/// Where an installation keeps the models trained for it: the one that reads, one that waits to be accepted, and the one before. What
/// is not there is the program's own. Nothing moves by itself.
/// </summary>
internal sealed class ModelShelf(string dataFolder)
{
    /// <summary>The models that can be trained from corrections.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sentiment", "intent", "offence"];

    public string CurrentFolder { get; } = Path.Combine(dataFolder, "models", "current");

    public string CandidateFolder { get; } = Path.Combine(dataFolder, "models", "candidate");

    public string PreviousFolder { get; } = Path.Combine(dataFolder, "models", "previous");

    /// <summary>Whether a model waits. Its card is written last: without one it is still being trained.</summary>
    public bool HasCandidate(string name) => Has(CandidateFolder, name);

    public bool HasCurrent(string name) => Has(CurrentFolder, name);

    public string CurrentCard(string name) => ModelCards.Read(name, CurrentFolder);

    public string CandidateCard(string name) => ModelCards.Read(name, CandidateFolder);

    /// <summary>The waiting model reads from now on; the one before is kept. False where none waits.</summary>
    public bool Accept(string name)
    {
        if (!HasCandidate(name))
            return false;
        Move(name, CurrentFolder, PreviousFolder);
        Move(name, CandidateFolder, CurrentFolder);
        return true;
    }

    public bool Refuse(string name)
    {
        var had = HasCandidate(name);
        Remove(CandidateFolder, name);
        return had;
    }

    /// <summary>The one before reads again, or the program's own; the present one waits to be accepted again. False where the program's own reads already.</summary>
    public bool GoBack(string name)
    {
        if (!HasCurrent(name))
            return false;
        Move(name, CurrentFolder, CandidateFolder);
        Move(name, PreviousFolder, CurrentFolder);
        return true;
    }

    /// <summary>The program's own models read from now on; those that read until now are kept in <c>unreadable</c>, where nothing looks for them.</summary>
    public void SetAside()
    {
        foreach (var name in Names)
            Move(name, CurrentFolder, Path.Combine(dataFolder, "models", "unreadable"));
    }

    private static bool Has(string folder, string name) => File.Exists(Path.Combine(folder, name + ".md"));

    private static void Move(string name, string from, string to)
    {
        Directory.CreateDirectory(to);
        Remove(to, name);
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, name + ".*"))
            File.Move(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static void Remove(string folder, string name)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, name + ".*"))
            File.Delete(file);
    }
}
