using Muhatap.Core.Promises;
using Muhatap.Text.Folding;
using Muhatap.Text.Summary;

namespace Muhatap.Text.Promises;

/// <summary>
/// What we promise in an answer: a sentence in which we, or somebody of ours, will do something. Read by its verb: the future of the first person
/// (<c>arayacağız</c>), of a team towards the reader (<c>size ulaşacaklar</c>), the passive (<c>iade edilecek</c>), and the English <c>we will …</c>.
/// A question, a condition and what will not be done promise nothing; so does what merely will happen (<c>stok gelecek</c>).
/// </summary>
public static class PromiseReader
{
    private static readonly string[] Firsts = ["acagiz", "ecegiz", "acagim", "ecegim"];
    private static readonly string[] Teams = ["acaklar", "ecekler"];
    private static readonly string[] Passives = ["ilecek", "ulecek", "ilacak", "ulacak", "nacak", "necek"];

    /// <summary>What somebody of ours does for the reader, in the third person.</summary>
    private static readonly string[] Ours =
    [
        "arayacak",
        "yazacak",
        "ulasacak",
        "donecek",
        "bakacak",
        "cozecek",
        "gonderecek",
        "iletecek",
        "duzeltecek",
        "inceleyecek",
    ];

    private static readonly string[] Conditions = ["rsaniz", "rseniz", "saniz", "seniz", "olursa", "gerekirse", "isterse"];

    private static readonly (PromiseKind Kind, string[] Stems)[] Kinds =
    [
        (PromiseKind.Refund, ["iade", "geri ode", "dusec", "hesabiniza gec", "yatir", "karsilay", "refund", "reimburse"]),
        (PromiseKind.Call, ["aray", "telefon", " call"]),
        (
            PromiseKind.Reply,
            [
                "yazac",
                "donec",
                "donus",
                "bilgi ver",
                "haber ver",
                "bilgilendir",
                "ulas",
                "yanit",
                "cevap",
                "paylas",
                "write",
                "reply",
                "get back",
            ]
        ),
        (PromiseKind.Send, ["gonder", "kargo", "teslim", "yola", "gelec", " send", "deliver", "ship"]),
        (
            PromiseKind.Fix,
            [
                "coz",
                "duzelt",
                "bak",
                "kontrol",
                "incele",
                "degerlendir",
                "tamamla",
                "tamir",
                "degistir",
                "fix",
                "check",
                "look",
                "solve",
                "repair",
            ]
        ),
    ];

    /// <param name="sentAt">When the reader got it: what <c>yarın</c> counts from.</param>
    /// <returns>In the order they stand; each sentence at most once.</returns>
    public static IReadOnlyList<FoundPromise> Read(string text, DateTimeOffset sentAt)
    {
        var found = new List<FoundPromise>();
        foreach (var span in Sentences.Of(text))
        foreach (var (start, length) in Clauses(text, span))
        {
            var said = text.Substring(start, length).Trim();
            var folded = " " + Plain(TextFold.Fold(said)) + " ";
            if (said.EndsWith('?') || !Promises(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries), folded))
                continue;
            found.Add(new FoundPromise(KindOf(folded), start, length, PromiseTime.Of(said, folded, sentAt)));
        }
        return found;
    }

    private static bool Promises(string[] words, string folded)
    {
        if (
            Array.Exists(
                words,
                word => word is "if" or "unless" || Array.Exists(Conditions, end => word.EndsWith(end, StringComparison.Ordinal))
            )
        )
            return false;
        foreach (var whole in words)
        {
            // The official "-dir": "iade edilecektir".
            var word =
                whole.EndsWith("ektir", StringComparison.Ordinal) || whole.EndsWith("aktir", StringComparison.Ordinal)
                    ? whole[..^3]
                    : whole;
            var isDenied = word.Contains("mayac", StringComparison.Ordinal) || word.Contains("meyec", StringComparison.Ordinal);
            if (isDenied)
                continue;
            if (Ends(word, Firsts) || Array.IndexOf(Ours, word) >= 0)
                return true;
            var isToReader =
                folded.Contains(" size ", StringComparison.Ordinal)
                || folded.Contains(" sizi ", StringComparison.Ordinal)
                || folded.Contains(" sizinle ", StringComparison.Ordinal);
            // "kazanacak", "olacak" happen to the reader; a passive of more than its ending is done by somebody.
            if (
                (isToReader && Ends(word, Teams))
                || (Ends(word, Passives) && word.Length > 7 && !word.StartsWith("kazan", StringComparison.Ordinal))
            )
                return true;
        }
        return folded.Contains(" we will ", StringComparison.Ordinal) && !folded.Contains(" we will not ", StringComparison.Ordinal)
            || folded.Contains(" we ll ", StringComparison.Ordinal)
            || folded.Contains(" i will ", StringComparison.Ordinal)
            || folded.Contains(" i ll ", StringComparison.Ordinal)
            || folded.Contains(" will be refunded ", StringComparison.Ordinal)
            || folded.Contains(" will call you ", StringComparison.Ordinal);
    }

    private static PromiseKind KindOf(string folded) =>
        Array.Find(Kinds, row => Array.Exists(row.Stems, stem => folded.Contains(stem, StringComparison.Ordinal))).Kind;

    private static bool Ends(string word, string[] endings) =>
        Array.Exists(endings, end => word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal));

    private static string Plain(string folded) =>
        string.Join(
            ' ',
            string.Concat(folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>A semicolon parts what is promised from what holds otherwise.</summary>
    private static IEnumerable<(int Start, int Length)> Clauses(string text, TextSpan span)
    {
        var start = span.Start;
        var end = span.Start + span.Length;
        while (start < end)
        {
            var semicolon = text.IndexOf(';', start, end - start);
            var stop = semicolon < 0 ? end : semicolon;
            while (start < stop && char.IsWhiteSpace(text[start]))
                start++;
            if (stop > start)
                yield return (start, stop - start);
            start = stop + 1;
        }
    }
}
