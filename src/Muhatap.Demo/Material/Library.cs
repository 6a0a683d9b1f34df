namespace Muhatap.Demo.Material;

/// <summary>Everything that was written for the demo world, read once.</summary>
internal sealed class Library
{
    private static readonly Lazy<Library> Shared = new(() => new Library());

    private readonly Dictionary<string, List<Line>> byKind = new(StringComparer.Ordinal);

    private Library()
    {
        foreach (string path in Resource.Under("texts"))
        {
            foreach (Line line in TextFile.Read(path))
            {
                if (!byKind.TryGetValue(line.Kind, out List<Line>? lines))
                    byKind[line.Kind] = lines = [];
                lines.Add(line);
            }
        }
        Words = WordLists.Read("words/lists.txt");
        Names = WordLists.Read("words/names.txt");
    }

    public static Library Instance => Shared.Value;

    public WordLists Words { get; }

    public WordLists Names { get; }

    public IReadOnlyList<Line> Of(string kind) => byKind.TryGetValue(kind, out List<Line>? lines) ? lines : [];
}
