namespace Muhatap.Text.Subjects;

/// <summary>Words that name a court, a regulator, an arbitration board or the way there.</summary>
internal static class LegalCues
{
    private static readonly string[] Beginnings =
    [
        "mahkeme",
        "savci",
        "avukat",
        "davac",
        "ihtarname",
        "hukuki",
        "bddk",
        "cimer",
        "hakemheyet",
        "tuketicihakem",
        "lawyer",
        "solicitor",
        "ombudsman",
        "lawsuit",
        "attorney",
    ];

    private static readonly string[] Whole =
    [
        "btk",
        "btkya",
        "spk",
        "dava",
        "davayi",
        "davasi",
        "heyetine",
        "heyeti",
        "noter",
        "noterden",
        "court",
        "sue",
        "suing",
        "legal",
    ];

    public static bool In(ReadOnlySpan<char> folded)
    {
        foreach (var b in Beginnings)
        {
            if (folded.StartsWith(b, StringComparison.Ordinal))
                return true;
        }
        foreach (var w in Whole)
        {
            if (folded.SequenceEqual(w))
                return true;
        }
        return false;
    }
}
