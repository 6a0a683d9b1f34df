using Muhatap.Text.Entities;
using Muhatap.Text.Folding;
using Muhatap.Text.Summary;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.SelfStatements;

/// <summary>
/// What a person says of their own life that may make their record old: that they moved, began a job, married, graduated,
/// retired, became a parent. Read only where the first person says it as done, in one sentence; a question, a quotation, a wish
/// and somebody else's life say nothing. Special categories of personal data are not among what is looked for, and a job that
/// tells one (a union's, a party's, a cleric's) is passed over.
/// </summary>
public static class SelfStatementReader
{
    private const int MostJobWords = 3;

    private static readonly string[] Moved = ["tasindim", "tasindik", "yerlestim", "yerlestik"];
    private static readonly string[] Began = ["basladim", "calisiyorum", "ise girdim"];
    private static readonly string[] ToPlace = ["e", "a", "ye", "ya"];

    private static readonly (string Words, string Code)[] Events =
    [
        ("yeni isime basladim", "new_job"),
        ("yeni ise basladim", "new_job"),
        ("is degistirdim", "new_job"),
        ("started a new job", "new_job"),
        ("evlendim", "married"),
        ("evlendik", "married"),
        ("i got married", "married"),
        ("we got married", "married"),
        ("emekli oldum", "retired"),
        ("i retired", "retired"),
        ("mezun oldum", "graduated"),
        ("i graduated", "graduated"),
        ("baba oldum", "parent"),
        ("anne oldum", "parent"),
        ("kizimiz dogdu", "parent"),
        ("oglumuz dogdu", "parent"),
        ("i became a father", "parent"),
        ("i became a mother", "parent"),
    ];

    /// <summary>Words after which it is somebody else who speaks, or nothing that happened.</summary>
    private static readonly string[] Unsaid =
    [
        "dedi",
        "diyor",
        "demis",
        "keske",
        "sanki",
        "ruyamda",
        "galiba",
        "mi",
        "mu",
        "misin",
        "eger",
        "olsaydi",
        "said",
        "says",
        "if",
        "wish",
        "dream",
        "dreamt",
    ];

    /// <summary>Beginnings of words in a job that tell a special category (KVKK, art. 6): belief, politics, union, association.</summary>
    private static readonly string[] Special =
    [
        "imam",
        "muftu",
        "muezzin",
        "vaiz",
        "rahip",
        "papaz",
        "haham",
        "dede",
        "sendika",
        "parti",
        "dernek",
        "vakif",
        "milletvekil",
        "union",
        "party",
        "priest",
        "rabbi",
        "pastor",
        "activist",
    ];

    /// <summary>Each thing once, in the order it is said.</summary>
    public static IReadOnlyList<SelfStatement> Read(string text)
    {
        if (text.StartsWith("RT ", StringComparison.Ordinal))
            return [];
        var found = new List<SelfStatement>();
        foreach (var span in Sentences.Of(text))
        {
            var sentence = span.Of(text);
            if (sentence.AsSpan().IndexOfAny('"', '“', '«') >= 0 || sentence.TrimEnd().EndsWith('?'))
                continue;
            var words = Words(sentence);
            if (words.Count == 0 || words.Exists(word => Unsaid.Contains(word.Folded, StringComparer.Ordinal)))
                continue;
            var folded = $" {string.Join(' ', words.Select(word => word.Folded))} ";
            if (City(folded, words) is { } city)
                Add(new SelfStatement(SelfStatementKind.City, city));
            if (Job(sentence, folded, words) is { } job)
                Add(new SelfStatement(SelfStatementKind.Job, job));
            foreach (var (phrase, code) in Events)
            {
                if (folded.Contains($" {phrase} ", StringComparison.Ordinal))
                    Add(new SelfStatement(SelfStatementKind.LifeEvent, code));
            }
        }
        return found;

        void Add(SelfStatement statement)
        {
            if (!found.Contains(statement))
                found.Add(statement);
        }
    }

    private static string? City(string folded, List<Word> words)
    {
        if (Moved.Any(verb => folded.Contains($" {verb} ", StringComparison.Ordinal)))
            return words.Select(word => word.IsTowards ? word.Province : null).FirstOrDefault(province => province is not null);
        if (!IsMovedEnglish(folded))
            return null;
        var to = words.FindLastIndex(word => word.Folded == "to");
        return to >= 0 && to + 1 < words.Count ? words[to + 1].Province : null;
    }

    private static bool IsMovedEnglish(string folded) =>
        folded.Contains(" i moved to ", StringComparison.Ordinal)
        || folded.Contains(" we moved to ", StringComparison.Ordinal)
        || folded.Contains(" i ve moved to ", StringComparison.Ordinal)
        || folded.Contains(" i just moved to ", StringComparison.Ordinal);

    private static string? Job(string sentence, List<Word> words, int first, int last) =>
        first > last
        || words[first..(last + 1)].Exists(word => Array.Exists(Special, start => word.Folded.StartsWith(start, StringComparison.Ordinal)))
            ? null
            : sentence[words[first].Start..words[last].End];

    /// <summary><c>muhasebe uzmanı olarak çalışmaya başladım</c>, <c>I started as an accountant</c>: the words beside "as".</summary>
    private static string? Job(string sentence, string folded, List<Word> words)
    {
        var olarak = words.FindIndex(word => word.Folded == "olarak");
        if (olarak > 0 && Began.Any(verb => folded.Contains($" {verb} ", StringComparison.Ordinal)))
        {
            var first = olarak;
            // A place, a time or a comma before them begins something else: "Bursa'da muhasebe uzmanı", "bugün, kurye olarak".
            while (first > 0 && olarak - first < MostJobWords && !words[first - 1].IsBoundary && !words[first - 1].EndsClause)
                first--;
            return Job(sentence, words, first, olarak - 1);
        }
        var begins = folded.Contains(" i started ", StringComparison.Ordinal) || folded.Contains(" i work ", StringComparison.Ordinal);
        var asWord = words.FindIndex(word => word.Folded == "as");
        if (!begins || asWord < 0 || asWord + 2 >= words.Count || words[asWord + 1].Folded is not ("a" or "an"))
            return null;
        var last = asWord + 2;
        while (
            last + 1 < words.Count
            && last - asWord - 1 < MostJobWords
            && !words[last].EndsClause
            && words[last + 1].Folded is not ("at" or "in" or "for" or "with" or "today" or "this" or "last")
        )
            last++;
        return Job(sentence, words, asWord + 2, last);
    }

    private static List<Word> Words(string sentence)
    {
        var words = new List<Word>();
        foreach (var token in new Tokenizer(sentence))
        {
            if (token.Kind == TokenKind.Suffix && words.Count > 0)
            {
                var ending = TextFold.Fold(sentence.Substring(token.Start, token.Length)).Trim('\'', '’');
                var last = words[^1];
                words[^1] = last with
                {
                    Province = Provinces.Find(last.Folded, capital: true, suffixed: true),
                    IsTowards = ToPlace.Contains(ending, StringComparer.Ordinal),
                    IsBoundary = true,
                    End = token.End,
                };
            }
            else if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                var written = sentence.Substring(token.Start, token.Length);
                var folded = TextFold.Fold(written);
                var province = Provinces.Find(folded, char.IsUpper(written[0]), suffixed: false);
                words.Add(
                    new Word(
                        folded,
                        token.Start,
                        token.End,
                        province,
                        province is not null && Array.Exists(ToPlace, ending => folded == TextFold.Fold(province) + ending),
                        province is not null
                            || folded is "bugun" or "dun" or "artik" or "simdi" or "yeni" or "burada" or "ben" or "nihayet",
                        token.End < sentence.Length && sentence[token.End] is ',' or ';' or ':' or '-'
                    )
                );
            }
        }
        return words;
    }

    /// <param name="IsTowards">The province stands in the dative: İzmir'e.</param>
    /// <param name="IsBoundary">Not part of a job's name: a place, a time.</param>
    private sealed record Word(string Folded, int Start, int End, string? Province, bool IsTowards, bool IsBoundary, bool EndsClause);
}
