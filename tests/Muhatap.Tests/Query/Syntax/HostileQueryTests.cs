using System.Globalization;
using System.Text;
using Muhatap.Query.Match;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Query.Syntax;

/// <summary>Whatever is typed or pasted ends in a query or in errors with a place inside the text; never in a hang or a broken program.</summary>
public sealed class HostileQueryTests
{
    public static TheoryData<string> Refused =>
        [
            new string('(', 10_000) + "kargo" + new string(')', 10_000),
            new string('(', 10_000),
            new string(')', 10_000),
            new string('"', 10_001),
            new string('a', 1 << 20),
            string.Concat(Enumerable.Repeat("kargo ", 200_000)),
            string.Join(" OR ", Enumerable.Range(0, 6000).Select(i => $"kelime{i}")),
            string.Concat(Enumerable.Repeat("-", 100_000)) + "kargo",
            string.Concat(Enumerable.Repeat("NOT ", 10_000)) + "kargo",
            string.Join(" NEAR/5 ", Enumerable.Repeat("kargo", 10_000)),
            string.Concat(Enumerable.Repeat("lang:", 10_000)),
            "****",
            "?*?*?*",
            "a****************b",
            "NEAR/99999999999999999999 a",
            "likes>99999999999999999999999999999999999999999",
            "\u202E\u2066\u2069\u202C",
            "\0",
            "\uD800",
            "",
            " ",
        ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_ends_in_an_error_with_a_place(string text)
    {
        var parse = QueryParser.Parse(text);

        parse.Query.ShouldBeNull();
        HoldsTogether(text, parse);
    }

    [Fact]
    public void Bidirectional_marks_inside_a_word_change_nothing_about_it()
    {
        var query = QueryParser.Parse("kar\u202Ego\u202C").Query.ShouldNotBeNull();

        QueryEvaluator.FindTerms(query, "Kargo nerede").ShouldBe([(0, 5)]);
    }

    [Fact]
    public void One_sign_of_every_Unicode_category_alone_in_words_and_in_every_place_of_a_query()
    {
        var signs = Enumerable
            .Range(0, 0x10FFFF)
            .Where(point => point is < 0xD800 or > 0xDFFF)
            .Select(point => (Category: CharUnicodeInfo.GetUnicodeCategory(point), Text: char.ConvertFromUtf32(point)))
            .GroupBy(sign => sign.Category)
            .SelectMany(group => new[] { group.First().Text, group.Last().Text })
            .Append("\uD800")
            .Append("\uDC00")
            .ToList();
        signs.Count.ShouldBeGreaterThan(50);
        string[] places =
        [
            "{0}",
            "{0}{0}{0}",
            "kargo{0}iade",
            "{0}kargo",
            "\"kargo {0} iade\"",
            "kargo {0} iade",
            "#{0}",
            "@{0}",
            "{0}:x",
            "lang:{0}",
            "kargo NEAR/{0} iade",
            "({0})",
            "-{0}",
            "!{0}",
            "karg{0}*",
        ];
        var set = new StandingQueries();
        var id = 0L;
        foreach (var sign in signs)
        {
            foreach (var place in places)
            {
                var text = string.Format(CultureInfo.InvariantCulture, place, sign);
                var parse = QueryParser.Parse(text);
                HoldsTogether(text, parse);
                if (parse.Query is null)
                    continue;
                // What is taken can be compiled, printed, described and looked for.
                set.Set(++id, parse.Query);
                QueryParser.Parse(parse.Query.ToString()).Query.ShouldNotBeNull(text);
                QueryInWords.Describe(parse.Query, "tr").ShouldNotBeEmpty();
                QueryEvaluator.FindTerms(parse.Query, $"kargo {sign} iade").ShouldNotBeNull();
            }
        }
        set.Count.ShouldBe((int)id);
        id.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Whatever_bytes_come_hold_together()
    {
        var random = new Random(1923);
        const string Alphabet = "abkargoşİ ()\"'*?!#@:-~/<>=.0123456789NEARORNOTVEYADEĞİL\t\n\u200D\u202E😡";
        for (var run = 0; run < 3000; run++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i > 0; i--)
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
            HoldsTogether(text.ToString(), QueryParser.Parse(text.ToString()));
        }
    }

    private static void HoldsTogether(string text, QueryParse parse)
    {
        (parse.Query is null).ShouldBe(parse.Errors.Count > 0);
        foreach (var error in parse.Errors)
        {
            error.Start.ShouldBeInRange(0, text.Length);
            (error.Start + error.Length).ShouldBeInRange(error.Start, text.Length);
            QueryErrorText.Say(error, "tr").ShouldNotBeEmpty();
            QueryErrorText.Say(error, "en").ShouldNotBeEmpty();
            error.Apply(text).ShouldNotBeNull();
        }
    }
}
