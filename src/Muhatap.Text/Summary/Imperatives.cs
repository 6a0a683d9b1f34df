using Muhatap.Text.Folding;

namespace Muhatap.Text.Summary;

/// <summary>Counts the Turkish requests made by a verb's form alone: `geri yatırın`, `verilsin`, `düzeltilmesini`.</summary>
internal static class Imperatives
{
    /// <summary>Words that end like an order but are none, and orders that ask for nothing (`bakın`, `utanın`).</summary>
    private static readonly string[] NoOrders =
    [
        "icin",
        "bugun",
        "yarin",
        "kadin",
        "butun",
        "uzun",
        "yakin",
        "altin",
        "dugun",
        "bakin",
        "inanin",
        "dusunun",
        "utanin",
        "korkun",
        "buyurun",
    ];

    private static readonly string[] After = ["ya", "yoksa", "artik", "lutfen", "ve", "veya", "su", "bu", "o"];

    /// <summary>How many requests the sentence makes; the company's own words in quotation marks make none.</summary>
    public static int Count(string sentence)
    {
        var words = TextFold.Fold(Unquoted(sentence)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].TrimEnd(',', '.', ';', '!', ':', ')');
            // An order ends its clause; the genitives that look like it (`evin`, `kızımın`) stand before their noun.
            var last = i + 1 == words.Length || word.Length < words[i].Length || Array.IndexOf(After, words[i + 1]) >= 0;
            if ((last && (Orders(word) || Wishes(word))) || Ends(word, "masini") || Ends(word, "mesini"))
                count++;
        }
        return count;
    }

    private static bool Orders(string word) =>
        word.Length > 3
        && (Ends(word, "in") || Ends(word, "un"))
        && word[^3] is not ('n' or 's')
        && !(word[^3] is 'd' or 't' && word[^4] is 'l' or 'r' or 'n' or 'm' or 't')
        && Array.IndexOf(NoOrders, word) < 0;

    /// <summary>Only the passive wish: the active one is mostly a set phrase (`sağ olsun`, `Allah korusun`).</summary>
    private static bool Wishes(string word) => Ends(word, "ilsin") || Ends(word, "ulsun") || Ends(word, "insin");

    private static bool Ends(string word, string with) => word.EndsWith(with, StringComparison.Ordinal);

    private static string Unquoted(string sentence)
    {
        for (var open = sentence.IndexOf('"'); open >= 0; open = sentence.IndexOf('"', open))
        {
            var close = sentence.IndexOf('"', open + 1);
            if (close < 0)
                break;
            sentence = sentence.Remove(open, close + 1 - open);
        }
        return sentence;
    }
}
