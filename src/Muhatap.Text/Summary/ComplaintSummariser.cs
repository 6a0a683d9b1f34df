using Muhatap.Core.Readings;
using Muhatap.Text.Folding;

namespace Muhatap.Text.Summary;

/// <summary>
/// Takes three sentences out of a long complaint. Each sentence is weighed for telling (things that happened or failed, figures, an early
/// place) and for asking (wants, requests, demands, a late place); greetings, threats and insults tell nothing, and a request is found
/// even beside an insult because only its own words count.
/// </summary>
public static class ComplaintSummariser
{
    private static readonly string[] Asks =
    [
        "istiyor",
        "istiyom",
        "isterim",
        "istedigim",
        "talep",
        "rica",
        "bekliyorum",
        "lutfen",
        "iadesini",
        "iade edil",
        "edilmesini",
        "yapilmasini",
        "verilmesini",
        "duzeltil",
        "gideril",
        "cozulmesini",
        "cozum bekl",
        "karsilanmasini",
        "iptal edil",
        "durdurul",
        "odenmesini",
        "gonderin",
        "arayin",
        "donus yap",
        "yardim",
        "want",
        "please",
        "refund me",
        "i demand",
        "expect",
        "would like",
        "request",
    ];

    private static readonly string[] Tells =
    [
        "madi",
        "medi",
        "miyor",
        "muyor",
        "mamis",
        "memis",
        "amiyorum",
        "emiyorum",
        "kesil",
        "cekil",
        "tahsil",
        "yansit",
        "bozul",
        "ariza",
        "gelmedi",
        "ulasma",
        "kapat",
        "iptal",
        "reddet",
        "gecik",
        "kayb",
        "hasar",
        "eksik",
        "yanlis",
        "satin al",
        "siparis",
        "gonder",
        "odedi",
        "aldim",
        "verdim",
        "basvur",
        "aradim",
        "soylen",
        "ragmen",
        "never",
        "did not",
        "didn't",
        "was charged",
        "broke",
        "arrived",
        "ordered",
        "paid",
        "cancel",
        "called",
        "told me",
    ];

    private static readonly string[] Empty =
    [
        "merhaba",
        "iyi gunler",
        "saygilar",
        "tesekkur",
        "kolay gelsin",
        "sayin yetkili",
        "hello",
        "regards",
        "allah",
        "yazik",
        "rezil",
    ];

    /// <summary>Others' wants and wants of the past: they are told, not asked.</summary>
    private static readonly string[] NotAsks = ["istiyorlar", "istiyorsun", "rica ett", "talep ett"];

    private const double AskWeight = 2.0;
    private const double FigureWeight = 0.8;
    private const double WhenWeight = 0.8;
    private const double EmptyWeight = 1.5;
    private const int ShortSentence = 25;

    /// <summary>The summary, or null where the text has no sentence.</summary>
    /// <param name="entities">As found in this very text.</param>
    public static ComplaintSummary? Summarise(string text, IReadOnlyList<Entity> entities)
    {
        var sentences = Sentences.Of(text);
        if (sentences.Count == 0)
            return null;
        var figures = entities.Where(e => e.Kind is EntityKind.Money or EntityKind.Date or EntityKind.OrderNumber).ToList();
        var folded = sentences.ConvertAll(s => TextFold.Fold(s.Of(text)));
        var wanted = Best(sentences.Count, i => Asking(sentences[i].Of(text), folded[i], i, sentences.Count), -1, -1);
        var happened = Best(
            sentences.Count,
            i =>
                Telling(folded[i], i, sentences.Count)
                + (FigureWeight * Within(sentences[i], figures))
                + (TimeWords.In(folded[i]) ? WhenWeight : 0),
            wanted,
            -1
        );
        if (happened < 0)
            (happened, wanted) = (wanted < 0 ? 0 : wanted, -1);
        var open = figures.Where(f => !Holds(sentences[happened], f) && (wanted < 0 || !Holds(sentences[wanted], f))).ToList();
        var said = TimeWords.In(folded[happened]) || figures.Any(f => f.Kind == EntityKind.Date && Holds(sentences[happened], f));
        var detail = Best(
            sentences.Count,
            i => Within(sentences[i], open) + (!said && TimeWords.In(folded[i]) ? WhenWeight : 0),
            happened,
            wanted
        );
        if (detail < 0)
            detail = Best(sentences.Count, i => Telling(folded[i], i, sentences.Count) - 1, happened, wanted);
        return new ComplaintSummary(
            sentences[happened],
            wanted < 0 ? null : sentences[wanted],
            detail < 0 ? null : sentences[detail],
            [.. figures.Where(f => f.Kind is EntityKind.Money or EntityKind.Date).DistinctBy(f => f.Value ?? f.Text)]
        );
    }

    private static double Asking(string sentence, string folded, int at, int count)
    {
        var asks =
            Asks.Count(a => folded.Contains(a, StringComparison.Ordinal))
            - NotAsks.Count(a => folded.Contains(a, StringComparison.Ordinal))
            + Imperatives.Count(sentence);
        return asks <= 0
            ? 0
            : (AskWeight * asks) + ((double)at / count) - (Empty.Count(e => folded.Contains(e, StringComparison.Ordinal)) * 0.5);
    }

    private static double Telling(string folded, int at, int count)
    {
        double score = Tells.Count(t => folded.Contains(t, StringComparison.Ordinal));
        score += 1.0 - ((double)at / count);
        score -= EmptyWeight * Empty.Count(e => folded.Contains(e, StringComparison.Ordinal));
        return folded.Length < ShortSentence ? score - 1 : score;
    }

    private static double Within(TextSpan sentence, List<Entity> figures) => figures.Count(f => Holds(sentence, f));

    private static bool Holds(TextSpan sentence, Entity entity) =>
        entity.Start >= sentence.Start && entity.Start < sentence.Start + sentence.Length;

    /// <summary>The sentence with the highest score above zero, but neither of two; -1 where none has.</summary>
    private static int Best(int count, Func<int, double> score, int but, int nor)
    {
        var best = -1;
        var highest = 0.0;
        for (var i = 0; i < count; i++)
        {
            if (i == but || i == nor || score(i) <= highest)
                continue;
            highest = score(i);
            best = i;
        }
        return best;
    }
}
