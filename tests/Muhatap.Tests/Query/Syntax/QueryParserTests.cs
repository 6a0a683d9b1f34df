using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Query.Syntax;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("kargo gecikti", "kargo gecikti")]
    [InlineData("kargo VE gecikti AND nerede", "kargo gecikti nerede")]
    [InlineData("kargo VEYA gecikti OR \"çok geç\"", "kargo OR gecikti OR \"çok geç\"")]
    [InlineData("kargo -(iade VEYA değişim) DEĞİL soru NOT cevap", "kargo -(iade OR değişim) -soru -cevap")]
    [InlineData("kargo YAKIN/3 geç NEAR/2 \"hiç gelmedi\" ONEAR/5 (a OR b)", "kargo NEAR/3 geç NEAR/2 \"hiç gelmedi\" ONEAR/5 (a OR b)")]
    [InlineData("kargo NOT iade NEAR/2 ücret", "kargo NOT iade NEAR/2 ücret")]
    [InlineData("kargo ve degil veya or and not", "kargo ve degil veya or and not")]
    [InlineData("\"VE\" \"kargo\" “akıllı tırnak” «açılı»", "\"VE\" kargo \"akıllı tırnak\" açılı")]
    [InlineData(
        "\"geç kargo\"~3 karg* kar?o gecik~ !Kargo #KargomNerede @ornek",
        "\"geç kargo\"~3 karg* kar?o gecik~ !Kargo #KargomNerede @ornek"
    )]
    [InlineData("!\"Kargo Evi\" #karg* hashtag:iade mention:@ornek hashtag:(a OR b*)x", "")]
    [InlineData(
        "!\"Kargo Evi\" #karg* hashtag:iade mention:@ornek hashtag:(a OR bcd*)",
        "!\"Kargo Evi\" #karg* #iade @ornek (#a OR #bcd*)"
    )]
    [InlineData("e-ticaret Turkcell'in 😡 \":)\" :D", "\"e ticaret\" Turkcell'in \"😡\" \":)\" \":D\"")]
    [InlineData("title:kargo title:\"geç kargo\" title:(a OR b)", "title:kargo title:\"geç kargo\" (title:a OR title:b)")]
    [InlineData(
        "kargo Lang:TR source:(x OR bluesky) sentiment:olumsuz intent:şikayet type:yorum",
        "kargo lang:tr (source:x OR source:bluesky) sentiment:negative intent:complaint type:comment"
    )]
    [InlineData(
        "kargo likes>10 likes>=1.000 followers:10k..2M rating<=2 views:>5 comments=0 urgency:high urgency>0.7",
        "kargo likes>10 likes>=1000 followers:10000..2000000 rating<=2 views>5 comments=0 urgency:high urgency>0.7"
    )]
    [InlineData(
        "kargo since:1.3.2026 until:2026-03-31 author:@Ayse site:https://www.Ornek.example/a raw:\"Kargo  !\"",
        "kargo since:2026-03-01 until:2026-03-31 author:Ayse site:ornek.example raw:\"Kargo  !\""
    )]
    [InlineData("((kargo)) (a b)", "kargo (a b)")]
    [InlineData("kargo — geç... (evet!)", "")]
    [InlineData("kargo –iade —ücret \u2212geç", "kargo -iade -ücret -geç")]
    [InlineData(
        "mention:ornek_ev hashtag:kargom_nerede hashtag:(kargom_nere* OR ev) bahsetme:ornek.ev.example",
        "@ornek_ev #kargom_nerede (#kargom_nere* OR #ev) @ornek.ev.example"
    )]
    [InlineData(
        "kargo konu:teslimat subject:App konu:(kesinti OR \"iş başvurusu\") konu:bizim",
        "kargo subject:delivery subject:application (subject:outage OR subject:job) subject:bizim"
    )]
    [InlineData(
        "kargo dil:türkçe kaynak:Haberler kaynak:\"Ekşi Sözlük\" lang:German kaynak:bizim_forum",
        "kargo lang:tr source:rss source:eksi lang:de source:bizim_forum"
    )]
    [InlineData("12:30 saat", "\"12 30\" saat")]
    public void A_query_is_read_to_its_canonical_spelling(string text, string canonical)
    {
        var parse = QueryParser.Parse(text);
        if (canonical.Length == 0)
            parse.Errors.ShouldNotBeEmpty();
        else
            (parse.Query?.ToString() ?? Shown(parse)).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("", "Empty||kelime")]
    [InlineData("kargo \"geç", "UnclosedQuote|\"geç|kargo \"geç\"")]
    [InlineData("kargo (geç", "UnclosedParenthesis|(geç|kargo (geç)")]
    [InlineData("kargo)", "UnopenedParenthesis|)|kargo")]
    [InlineData("kargo ()", "EmptyGroup|()|kargo ")]
    [InlineData("kargo VE", "OperandMissing|VE|kargo ")]
    [InlineData("OR kargo", "OperandMissing|OR| kargo")]
    [InlineData("kargo NEAR/3", "OperandMissing|NEAR/3|kargo ")]
    [InlineData("a b OR c", "MixedAndOr|a b OR c|(a b) OR c")]
    [InlineData("a VEYA b VE c VEYA \"d e\" f", "MixedAndOr|a VEYA b VE c VEYA \"d e\" f|a VEYA (b VE c) VEYA (\"d e\" f)")]
    [InlineData("kargo ---", "NothingToFind|---|kargo ")]
    [InlineData("a | b", "NothingToFind|||a OR b")]
    [InlineData("ka* geldi", "WildcardTooEarly|ka*|ka geldi")]
    [InlineData("****", "NothingToFind|****|")]
    [InlineData("kargo~ 1~", "StemTooShort|1~|kargo~ 1")]
    [InlineData("kargo NEAR geç", "NearDistance|NEAR|kargo NEAR/5 geç")]
    [InlineData("kargo NEAR/500 geç", "NearDistance|NEAR/500|kargo NEAR/5 geç")]
    [InlineData("kargo NEAR/5 (a b)", "NearOperand|NEAR/5|kargo AND (a b)")]
    [InlineData("\"a b\"~99", "SlopTooLarge|\"a b\"~99|\"a b\"~3")]
    [InlineData("kargo :)", "FaceNeedsQuotes|:)|kargo \":)\"")]
    [InlineData("https://ornek.example/a", "AddressNeedsField|https://ornek.example/a|link:\"https://ornek.example/a\"")]
    [InlineData("kargo autor:ayse", "UnknownField|autor:|kargo author:ayse")]
    [InlineData("kargo lang:", "ValueMissing|lang:|kargo ")]
    [InlineData("kargo sentiment:negatif", "UnknownChoice|sentiment:negatif|kargo sentiment:negative")]
    [InlineData("kargo city:kadikoyy", "UnknownPlace|city:kadikoyy|kargo city:Kadıköy")]
    [InlineData("kargo şehir:istambul", "UnknownPlace|şehir:istambul|kargo sehir:İstanbul")]
    [InlineData("kargo sentiment:(negatif OR positive)", "UnknownChoice|negatif|kargo sentiment:(negative OR positive)")]
    [InlineData("kargo likes>çok", "NotANumber|likes>çok|kargo likes>10")]
    [InlineData("kargo since:dün", "NotADate|since:dün|kargo since:2026-03-01")]
    [InlineData("kargo lang>tr", "NoComparison|lang>tr|kargo lang:tr")]
    [InlineData("-kargo", "OnlyNegative|-kargo|kelime -kargo")]
    [InlineData("lang:tr sentiment:negative", "TooBroad|lang:tr sentiment:negative|kelime lang:tr sentiment:negative")]
    [InlineData("kargo OR lang:tr", "TooBroad|lang:tr|kargo OR (kelime lang:tr)")]
    [InlineData("kargo OR -iade", "OnlyNegative|-iade|kargo OR (kelime -iade)")]
    [InlineData("kargo segment:gold", "RelatedInTopic|segment:gold|kargo ")]
    public void An_error_says_where_it_is_and_what_to_write_instead(string text, string expected)
    {
        var error = QueryParser.Parse(text).Errors[0];
        $"{error.Code}|{text.Substring(error.Start, error.Length)}|{error.Apply(text)}".ShouldBe(expected);
        QueryErrorText.Say(error, "tr").ShouldNotBe(QueryErrorText.Say(error, "en"));
    }

    [Theory]
    [InlineData("segment:gold")]
    [InlineData("-kargo")]
    [InlineData("sentiment:negative lang:tr")]
    public void A_filter_may_narrow_a_list_by_a_field_alone(string text) => QueryParser.Parse(text, QueryUse.Filter).Errors.ShouldBeEmpty();

    [Fact]
    public void The_printer_and_the_parser_are_inverse() =>
        Prop.ForAll(
                Queries.Arbitrary(),
                node =>
                {
                    var printed = QueryPrinter.Print(node);
                    var parse = QueryParser.Parse(printed, QueryUse.Filter);
                    parse.Errors.ShouldBeEmpty($"{printed}: {Shown(parse)}");
                    Shape(parse.Query!.Root).ShouldBe(Shape(node), printed);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Any_text_is_read_or_mended_step_by_step_into_one_that_is() =>
        Prop.ForAll(
                Fragments(),
                text =>
                {
                    var now = text;
                    for (var step = 0; step < 200; step++)
                    {
                        var parse = QueryParser.Parse(now);
                        if (parse.Query is not null)
                            return;
                        foreach (var error in parse.Errors)
                        {
                            error.Start.ShouldBeInRange(0, now.Length);
                            (error.Start + error.Length).ShouldBeInRange(error.Start, now.Length);
                            QueryErrorText.Say(error, "tr").ShouldNotBeNullOrEmpty();
                        }
                        now = parse.Errors[0].Apply(now);
                    }
                    throw new InvalidOperationException($"Never mended: {text} → {now}");
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    public static TheoryData<string> Hostile()
    {
        var categories = string.Concat(Enumerable.Range(0, 0x10000).Select(unit => (char)unit));
        return
        [
            new string('(', 10_000),
            new string('(', 10_000) + "kargo" + new string(')', 10_000),
            new string('x', 1_000_000),
            "****",
            new string('*', 99_000),
            new string('"', 99_000),
            new string('-', 99_000),
            string.Concat(Enumerable.Repeat("NOT ", 20_000)) + "kargo",
            string.Concat(Enumerable.Repeat("a b OR ", 14_000)) + "kargo",
            string.Concat(Enumerable.Repeat("a NEAR/100 ", 9_000)) + "kargo",
            string.Concat(Enumerable.Repeat(":(", 49_000)),
            string.Concat(Enumerable.Repeat("a.b@", 24_000)),
            string.Concat(Enumerable.Repeat("title:(", 14_000)),
            string.Concat(Enumerable.Repeat("xyz:", 24_000)),
            categories,
            "\u202Ekargo\u202C \u2066-iade\u2069 \u200F\"",
        ];
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_query_is_answered_and_not_hung_upon(string text)
    {
        // The parser's bounds are what is tested; the clock only tells a hang from an answer.
        var watch = Stopwatch.StartNew();
        var parse = QueryParser.Parse(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (parse.Query is null).ShouldBe(parse.Errors.Count > 0);
        parse.Errors.Count.ShouldBeLessThanOrEqualTo(20);
    }

    private static Arbitrary<string> Fragments() =>
        Gen.ArrayOf(
                Gen.Elements(
                    "kargo",
                    "çok geç",
                    " ",
                    " ",
                    " ",
                    "\"",
                    "(",
                    ")",
                    " AND ",
                    " OR ",
                    " VEYA ",
                    "NOT ",
                    "-",
                    " NEAR/3 ",
                    "NEAR",
                    "ONEAR/0",
                    "*",
                    "?",
                    "~",
                    "~3",
                    "!",
                    "#",
                    "@",
                    "lang:",
                    "title:",
                    "likes>",
                    "10",
                    "..",
                    "since:",
                    "sentiment:",
                    "olumlu",
                    "foo:",
                    ":)",
                    "ka*",
                    "https://ornek.example",
                    "segment:gold",
                    "“",
                    "|",
                    "&&",
                    "\u202E",
                    "\uD83D",
                    "😡",
                    "has:",
                    "="
                )
            )
            .Select(string.Concat)
            .ToArbitrary();

    private static string Shown(QueryParse parse) =>
        string.Join("; ", parse.Errors.Select(error => $"{error.Code}@{error.Start}+{error.Length}"));

    private static string Shape(QueryNode node) =>
        node switch
        {
            TermNode term => $"{term.Zone}.{term.Word.Kind}({term.Word.Text})",
            PhraseNode phrase =>
                $"{phrase.Zone}.Phrase~{phrase.Slop}({string.Join(',', phrase.Words.Select(word => $"{word.Kind}:{word.Text}"))})",
            NearNode near => $"Near/{near.Distance}/{near.Ordered}({Shape(near.Left)},{Shape(near.Right)})",
            NotNode not => $"Not({Shape(not.Child)})",
            AndNode and => $"And({string.Join(',', and.Children.Select(Shape))})",
            OrNode or => $"Or({string.Join(',', or.Children.Select(Shape))})",
            FieldNode field => $"{field.Field} {field.Comparison} {field.Text} {field.Low} {field.High}",
            _ => throw new InvalidOperationException(node.GetType().Name),
        };
}
