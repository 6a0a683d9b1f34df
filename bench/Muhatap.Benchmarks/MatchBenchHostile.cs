using System.Globalization;
using System.Text;
using Muhatap.Query.Match;
using Muhatap.Query.Syntax;

namespace Muhatap.Benchmarks;

/// <summary>
/// What somebody may type to make the program hang: each is read, and where it is a query after all, put into a standing set and matched
/// against the longest of the posts. The slowest counts: the median of some runs in the thread's own time, which on an idle machine is the
/// clock's.
/// </summary>
internal static class MatchBenchHostile
{
    private const int Runs = 5;

    /// <summary>Slower ones are named on standard error.</summary>
    private const double TellFrom = 10;

    /// <summary>The slowest in milliseconds, what it was, how many there were, and how many ended in an error.</summary>
    public static (double Slowest, string What, int All, int Refused) Measure(MatchBenchWorld world)
    {
        var longest = world.Documents.Zip(world.Posts).MaxBy(pair => pair.Second.Text.Length).First;
        var slowest = (Milliseconds: 0.0, What: "");
        var (all, refused) = (0, 0);
        foreach (var (what, text) in Texts())
        {
            var times = new List<double>();
            QueryParse? parse = null;
            for (var run = 0; run <= Runs; run++)
            {
                var began = CpuClock.Seconds();
                parse = QueryParser.Parse(text);
                if (parse.Query is { } query)
                {
                    var set = new StandingQueries();
                    set.Set(1, query);
                    set.Match(longest, []);
                }
                if (run > 0)
                    times.Add((CpuClock.Seconds() - began) * 1000); // the first compiles the code
            }
            times.Sort();
            if (times[Runs / 2] > TellFrom)
                Console.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{times[Runs / 2]:F1} ms: {what} ({text.Length} characters)")
                );
            if (times[Runs / 2] > slowest.Milliseconds)
                slowest = (times[Runs / 2], what);
            all++;
            if (parse!.Query is null)
                refused++;
        }
        return (slowest.Milliseconds, slowest.What, all, refused);
    }

    private static IEnumerable<(string What, string Text)> Texts()
    {
        yield return ("10,000 nested parentheses", new string('(', 10_000) + "kargo" + new string(')', 10_000));
        yield return ("10,000 open parentheses", new string('(', 10_000));
        yield return ("1 MB of one word", new string('a', 1 << 20));
        yield return ("1 MB of words", Repeat("kargo ", 1 << 20));
        yield return ("just under the longest, of words", Repeat("kargo ", QueryParser.MaxLength - 6));
        yield return ("just under the longest, OR after OR", Repeat("a OR ", QueryParser.MaxLength - 6) + "b");
        yield return ("just under the longest, NOT after NOT", Repeat("NOT ", QueryParser.MaxLength - 6) + "b");
        yield return ("just under the longest, NEAR after NEAR", Repeat("ab NEAR/9 ", QueryParser.MaxLength - 12) + "b");
        yield return ("just under the longest, quotes", Repeat("\"a\" ", QueryParser.MaxLength - 6));
        yield return ("one open quote", "\"" + Repeat("kargo ", QueryParser.MaxLength - 6));
        yield return ("****", "****");
        yield return ("10,000 stars", new string('*', 10_000));
        yield return ("abc and 10,000 stars", "abc" + new string('*', 10_000));
        yield return ("abc?*?*…", "abc" + Repeat("?*", 10_000));
        yield return ("stems", Repeat("kitap~ ", 2_000));
        yield return ("bidi marks", "\u202Ekargo\u202C \u2066AND\u2069 \u200Fgelmedi\u200E" + Repeat("\u202E\u2066", 10_000));
        yield return ("lone surrogates", Repeat("\uD800 \uDC00", 10_000));
        yield return ("null characters", Repeat("\0 ", 10_000));
        yield return ("combining marks", "a" + new string('\u0301', 50_000));
        yield return ("numbers", "likes:" + new string('9', 10_000));
        yield return ("ranges", Repeat("likes:1..2 ", 20_000));
        foreach (var (category, letters) in Categories())
            yield return ($"Unicode category {category}", Repeat(letters + " ", 20_000));
    }

    /// <summary>Some characters of each of the Unicode categories.</summary>
    private static IEnumerable<(UnicodeCategory Category, string Letters)> Categories()
    {
        const int OfEach = 20;
        var found = new Dictionary<UnicodeCategory, StringBuilder>();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory((char)c);
            if (!found.TryGetValue(category, out var letters))
                found.Add(category, letters = new StringBuilder());
            if (letters.Length < OfEach)
                letters.Append((char)c);
        }
        return found.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.ToString()));
    }

    private static string Repeat(string part, int length)
    {
        var text = new StringBuilder(length + part.Length);
        while (text.Length < length)
            text.Append(part);
        return text.ToString(0, length);
    }
}
