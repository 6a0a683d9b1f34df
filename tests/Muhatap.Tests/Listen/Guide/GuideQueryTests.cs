using FsCheck;
using FsCheck.Fluent;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Listen.Guide;
using Muhatap.Query.Documents;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Listen.Guide;

public sealed class GuideQueryTests
{
    /// <summary>What people paste, what means something to the grammar, and what is there to break it.</summary>
    private static readonly string[] Typed =
    [
        "Karanfil",
        "Karanfil Kargo",
        "karanfil'in",
        "VE",
        "AND",
        "NOT kargo",
        "a OR b",
        "YAKIN/5",
        "NEAR/",
        "(((",
        ")",
        "\"tırnaklı\"",
        "“eğri”",
        "\"",
        "-eksi",
        "!Ünlem",
        "karg*",
        "k*",
        "kar?o",
        "gecik~",
        "~",
        "#KargomNerede",
        "#",
        "@karanfil.example",
        "@",
        "author:x",
        "lang:tr sentiment:negative",
        "source:",
        "likes>10",
        "😡",
        "👍🏽 👨‍👩‍👧",
        ":)",
        ":-(",
        "https://ornek.example/a?b=1",
        "ornek.example/a\"b",
        "info@ornek.example",
        "\u202Eters",
        "\u0000sıfır",
        "\uD800yarım",
        "yarım\uDC00",
        "...",
        "5G",
        "1.299,90",
        "𝗸𝗮𝗿𝗴𝗼",
        "çoooook",
        "a",
        "\t  \t",
        "\\\"",
        "<script>alert(1)</script>",
        "'; drop table post; --",
        "ＡＢＣ＂",
        "١٢٣",
        "日本語",
        "e\u0301",
    ];

    private static readonly Gen<string> Line = Gen.Frequency(
        (4, Gen.Elements(Typed)),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")),
        (2, Gen.Elements(Typed).SelectMany(a => Gen.Elements(Typed).Select(b => a + " " + b))),
        (1, Gen.Elements(Typed).SelectMany(a => Gen.Elements(Typed).Select(b => a + b)))
    );

    private static readonly Gen<string> Box = Gen.Choose(0, 5)
        .SelectMany(count => Line.ArrayOf(count))
        .Select(lines => string.Join('\n', lines));

    private static readonly Gen<GuideAnswers> Answers =
        from names in Box
        from noise in Box
        from must in Box
        from alone in Box
        from ticked in Gen.Choose(0, 3)
            .SelectMany(count => Line.ArrayOf(count))
            .SelectMany(lines =>
                Gen.Elements("word:", "tag:", "account:x/", "account:", "").Select(kind => lines.Select(line => kind + line))
            )
        select new GuideAnswers
        {
            Purpose = TopicPurpose.Brand,
            Names = names,
            Noise = noise,
            Must = must,
            Alone = alone,
            Ticked = [.. ticked],
        };

    [Fact]
    public void Whatever_is_answered_the_query_parses_and_reads_back_from_its_own_spelling()
    {
        var made = 0;
        Prop.ForAll(
                Answers.ToArbitrary(),
                answers =>
                {
                    var guide = GuideQuery.Of(answers);
                    guide.Error.ShouldBeNull();
                    if (guide.Text is not { } text)
                        return GuideQuery.LinesOf(answers.Names).All(line => GuideQuery.LookedForAs(line) is null);
                    made++;
                    var parse = QueryParser.Parse(text);
                    parse.Errors.ShouldBeEmpty(text);
                    return parse.Query!.ToString() == text && GuideAnswers.Of(answers.ToJson()).ToJson() == answers.ToJson();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4000));
        made.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void A_sign_before_a_wildcard_leaves_a_query_that_is_read()
    {
        var text = GuideQuery
            .Of(new GuideAnswers { Names = "sıfır", Noise = "K K @QVj gIuUY g Mxh9 ;(\u001en Yw v j Cz 2 pq 1 V8 Sy ;o* B" })
            .Text!;
        QueryParser.Parse(text).Errors.ShouldBeEmpty(text);
    }

    [Fact]
    public void The_answers_mean_what_the_questions_said()
    {
        var text = GuideQuery
            .Of(
                new GuideAnswers
                {
                    Names = "Karanfil\nKaranfil Market\n@karanfil",
                    Ticked = ["word:cicek", "account:x/bahcivan"],
                    Noise = "saksı",
                    Must = "boykot",
                    Alone = "#KaranfilGünleri\nVE VEYA",
                }
            )
            .Text;

        Finds("Karanfil'in kargosu gecikti").ShouldBeTrue();
        Finds("KARANFİLDEN aldım").ShouldBeTrue("inflected, in capitals");
        Finds("karanfil marketteyim").ShouldBeTrue();
        Finds("@karanfil nerede?").ShouldBeTrue();
        Finds("karanfil çiçek buketi").ShouldBeFalse("ticked as noise");
        Finds("karanfil saksıda").ShouldBeFalse("noise in their own words, inflected");
        Finds("karanfil bugün açtı", author: "bahcivan").ShouldBeFalse("an account ticked as noise");
        Finds("karanfil bugün açtı", author: "bahcivan", network: "bluesky").ShouldBeTrue("another network's account is another");
        Finds("karanfil çiçek için boykot").ShouldBeTrue("must never be missed");
        Finds("boykot").ShouldBeFalse("only beside a name");
        Finds("#karanfilgünleri başladı, çiçek gibi").ShouldBeTrue("enough by itself");
        Finds("ve veya").ShouldBeTrue("operators typed as words are words");
        Finds("lale").ShouldBeFalse();

        bool Finds(string said, string author = "ayse", string network = "x") =>
            QueryEvaluator.Matches(
                QueryParser.Parse(text!).Query!,
                new MatchDocument(
                    new IncomingPost
                    {
                        Network = network,
                        ExternalId = "1",
                        Author = author,
                        Text = said,
                        CreatedAt = DateTimeOffset.UnixEpoch,
                    }
                )
            );
    }

    [Fact]
    public void What_cannot_be_looked_for_is_told_and_the_rest_is_kept()
    {
        var guide = GuideQuery.Of(new GuideAnswers { Names = "...\nLale\n\n(" });

        guide.Unread.ShouldBe(["...", "("]);
        guide.Text.ShouldBe("Lale~");
        GuideQuery.Of(new GuideAnswers { Names = "...\n#" }).Text.ShouldBeNull();
    }

    [Fact]
    public void Short_names_are_not_inflected()
    {
        GuideQuery.Of(new GuideAnswers { Names = "Mor" }).Text.ShouldBe("Mor");
        GuideQuery.Of(new GuideAnswers { Names = "Lale Kargo" }).Text.ShouldBe("\"Lale Kargo~\"");
    }

    [Fact]
    public void Answers_that_were_kept_broken_begin_anew() => GuideAnswers.Of("{").ShouldBe(new GuideAnswers());
}
