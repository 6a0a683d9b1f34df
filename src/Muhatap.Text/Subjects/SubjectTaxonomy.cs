using Muhatap.Text.Folding;

namespace Muhatap.Text.Subjects;

/// <summary>
/// What posts can be about, by code, each with its cues: beginnings of folded words. The company's own; starter sets for telecom, bank,
/// retail and logistics are built in. Written one subject a line, <c>code: cue cue cue.</c>, a point asking for the whole word.
/// </summary>
public sealed class SubjectTaxonomy
{
    /// <summary>So many subjects fit.</summary>
    public const int Most = 40;

    /// <summary>A cue has at least so many letters.</summary>
    public const int ShortestCue = 2;

    private readonly List<string> codes = [];
    private readonly List<List<string>> cuesWritten = [];
    private readonly Dictionary<string, ulong> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> wholeLookup;
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> beginningLookup;
    private int longest;

    /// <summary>Reads a taxonomy; the same code on several lines (or in several files) joins.</summary>
    /// <exception cref="FormatException">A line without a code, or more than <see cref="Most"/> codes.</exception>
    public SubjectTaxonomy(IEnumerable<string> lines)
    {
        wholeLookup = whole.GetAlternateLookup<ReadOnlySpan<char>>();
        beginningLookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new FormatException($"A subject's line is 'code: cue cue', not '{line}'.");
            Add(line[..colon].Trim(), line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    public IReadOnlyList<string> Codes => codes;

    /// <summary>A subject's cues as they were written.</summary>
    public IReadOnlyList<string> CuesOf(string code) => cuesWritten[codes.IndexOf(code)];

    /// <summary>The built-in taxonomy, with the cues of the named sectors (<c>telecom</c>, <c>bank</c>, <c>retail</c>, <c>logistics</c>) added.</summary>
    public static SubjectTaxonomy Starter(params string[] sectors) => new(new[] { "common" }.Concat(sectors).SelectMany(Lines));

    /// <summary>A bit for each subject that a folded word points to, in the order of <see cref="Codes"/>.</summary>
    public ulong Of(ReadOnlySpan<char> folded)
    {
        wholeLookup.TryGetValue(folded, out var bits);
        for (var length = Math.Min(longest, folded.Length); length >= 2; length--)
        {
            if (beginningLookup.TryGetValue(folded[..length], out var more))
                bits |= more;
        }
        return bits;
    }

    private void Add(string code, string[] cues)
    {
        var number = codes.IndexOf(code);
        if (number < 0)
        {
            number = codes.Count;
            codes.Add(code);
            cuesWritten.Add([]);
            if (codes.Count > Most)
                throw new FormatException($"A taxonomy holds {Most} subjects; '{code}' is one too many.");
        }
        cuesWritten[number].AddRange(cues.Except(cuesWritten[number], StringComparer.Ordinal));
        foreach (var cue in cues)
        {
            var exact = cue.EndsWith('.');
            var folded = TextFold.Fold(cue.TrimEnd('.'));
            // Shorter beginnings would stand in every other word.
            if (folded.Length < ShortestCue)
                continue;
            var into = exact ? whole : beginnings;
            into[folded] = into.GetValueOrDefault(folded) | (1UL << number);
            if (!exact)
                longest = Math.Max(longest, folded.Length);
        }
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var stream =
            typeof(SubjectTaxonomy).Assembly.GetManifestResourceStream($"subjects/{name}.txt")
            ?? throw new ArgumentException($"There is no starter set named '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
