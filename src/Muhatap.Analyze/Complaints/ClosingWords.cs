using Muhatap.Core.Readings;
using Muhatap.Text.Folding;

namespace Muhatap.Analyze.Complaints;

/// <summary>What a post says about the end of a matter.</summary>
public enum ClosingWord
{
    None,

    /// <summary>Thanks: an end only where nothing follows.</summary>
    Thanks,

    /// <summary>That it is solved.</summary>
    Solved,
}

/// <summary>
/// Whether a customer's post says that their matter is solved. A stated list and not a model: the people whose performance hangs on it must
/// be able to see why. Whoever still waits, asks or complains has not confirmed anything, however politely they thank. Pure.
/// </summary>
public static class ClosingWords
{
    /// <summary>Beginnings of folded words that say so.</summary>
    private static readonly string[] Solved =
    [
        "cozuldu",
        "cozulmus",
        "cozdunuz",
        "cozduler",
        "hallol",
        "hallett",
        "duzeldi",
        "duzelmis",
        "duzelttiniz",
        "calisiyor",
        "kalmadi",
        "yatti",
        "yatmis",
        "ulasti",
        "gelmis",
        "geldi",
        "solved",
        "fixed",
        "sorted",
        "resolved",
        "refunded",
    ];

    private static readonly string[] Thanks = ["tesekkur", "tsk", "sagol", "eyvallah", "minnettar", "helal", "razi", "thank", "cheers"];

    /// <summary>Beginnings that take it back: still waiting, or not done.</summary>
    private static readonly string[] Open =
    [
        "hala",
        "halen",
        "hani",
        "bekl",
        "cozulme",
        "cozeme",
        "cozmed",
        "hallolma",
        "halledem",
        "duzelme",
        "calismi",
        "gelmed",
        "yatma",
        "ulasma",
        "olmadi",
        "yok",
        "degil",
        "yine",
        "tekrar",
        "still",
        "again",
        "waiting",
        "not",
        "never",
        "nothing",
        "rezalet",
    ];

    /// <summary>Words that begin like one above and say something else.</summary>
    private static readonly string[] Otherwise = ["notlar", "noter", "yoksa"];

    /// <param name="text">As the customer wrote it.</param>
    public static ClosingWord Of(string text, Intent intent, Sentiment sentiment)
    {
        if (intent is Intent.Complaint or Intent.Churn || sentiment == Sentiment.Negative || text.Contains('?', StringComparison.Ordinal))
            return ClosingWord.None;
        var (isSolved, isThanks, begin) = (false, false, 0);
        var folded = TextFold.Fold(text).AsSpan();
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsLetterOrDigit(folded[i]))
                continue;
            var word = folded[begin..i];
            begin = i + 1;
            if (word.IsEmpty)
                continue;
            if (BeginsAny(word, Open) && !BeginsAny(word, Otherwise))
                return ClosingWord.None;
            isSolved |= BeginsAny(word, Solved);
            // "sağ ol" in two words.
            isThanks |= BeginsAny(word, Thanks) || (word.SequenceEqual("sag") && i + 2 < folded.Length && folded[begin..].StartsWith("ol"));
        }
        return isSolved ? ClosingWord.Solved
            : isThanks || intent == Intent.Praise ? ClosingWord.Thanks
            : ClosingWord.None;
    }

    private static bool BeginsAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
