using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Muhatap.Query.Syntax;
using Muhatap.Relate.Segments;

namespace Muhatap.Tests.Relate.Segments;

public sealed class CustomerFieldsTests
{
    [Fact]
    public void The_printer_and_the_parser_are_inverse_for_customers_too() =>
        Prop.ForAll(
                CustomerQueries.Arbitrary(),
                node =>
                {
                    var printed = QueryPrinter.Print(node);
                    var parse = QueryParser.Parse(printed, QueryUse.Filter, CustomerFields.Catalogue);
                    parse.Errors.Select(error => $"{error.Code} in {printed}").ShouldBeEmpty();
                    Shape(parse.Query!.Root).ShouldBe(Shape(node), printed);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Every_condition_is_read_out_in_both_languages() =>
        Prop.ForAll(
                CustomerQueries.Arbitrary(),
                node =>
                {
                    var query = new ListeningQuery("", node, CustomerFields.Catalogue);
                    var (turkish, english) = (QueryInWords.Describe(query, "tr"), QueryInWords.Describe(query, "en"));
                    turkish.ShouldNotBe(english);
                    turkish.ShouldStartWith("Şuna uyan müşteriler: ");
                    english.ShouldNotContain("  ");
                    turkish.ShouldNotContain("  ");
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(
        "segment:vip sessiz>=60 -temas:yok",
        "Şuna uyan müşteriler: segmenti “vip” ve son gönderisi en az 60 gün önce ve şu olmadan: temas istemeyen."
    )]
    [InlineData("sikayet/30>=2", "Şuna uyan müşteriler: son 30 günde en az 2 şikâyet.")]
    [InlineData("harcama/365>1.000 vaka:0", "Şuna uyan müşteriler: son 365 günde 1.000 TL üzerinde harcama ve hiç açık görüşme yok.")]
    public void A_filter_is_read_out_as_somebody_would_say_it(string filter, string said) =>
        QueryInWords.Describe(QueryParser.Parse(filter, QueryUse.Filter, CustomerFields.Catalogue).Query!, "tr").ShouldBe(said);

    [Fact]
    public void An_error_speaks_of_a_field_as_it_was_named()
    {
        Said("izin:e").ShouldBe("izin alanı “e” olamaz. Şunlardan biri: arama, mesaj, eposta.");
        Said("consent:e").ShouldBe("consent alanı “e” olamaz. Şunlardan biri: call, message, email.");
        Said("ayşe").ShouldBe("“ayşe” tek başına bir şey aramıyor. Hangi alanda olduğunu yazın: ad:ayşe.");

        static string Said(string filter) =>
            QueryErrorText.Say(QueryParser.Parse(filter, QueryUse.Filter, CustomerFields.Turkish).Errors[0], "tr");
    }

    [Theory]
    [InlineData("se|", "segment: sehir: sessiz: sentiment:")]
    [InlineData("segment:vip şik|", "sikayet:")]
    [InlineData("compl|", "complaints:")]
    [InlineData("izin:e|", "email eposta")]
    [InlineData("duygu/30:ol|", "olumsuz olumlu")]
    [InlineData("sehir:(van VEYA i|", "İzmir")]
    [InlineData("city:n|", "\"New York\"")]
    [InlineData("gonderi>|", "")]
    public void What_is_offered_is_what_customers_have(string text, string expected)
    {
        var caret = text.IndexOf('|', StringComparison.Ordinal);
        var asked = QueryCompletion.At(
            text.Remove(caret, 1),
            caret,
            QueryUse.Filter,
            field => field.Name == "city" ? ["İzmir", "New York", "Van"] : [],
            CustomerFields.Catalogue
        );

        string.Join(' ', asked.Offers).ShouldBe(expected);
        (asked.Start + asked.Length).ShouldBe(caret);
    }

    [Fact]
    public void Any_text_is_read_or_mended_step_by_step_into_one_that_is() =>
        Prop.ForAll(
                Gen.ArrayOf(
                        Gen.Elements(
                            "izmir",
                            " ",
                            " ",
                            " ",
                            "\"",
                            "(",
                            ")",
                            " OR ",
                            " VE ",
                            "-",
                            " NEAR/3 ",
                            "city:",
                            "şehir:",
                            "posts>=",
                            "complaints/30",
                            "/0",
                            "/",
                            "yas/3>",
                            "3",
                            "..",
                            "kind:",
                            "kisi",
                            "foo:",
                            "bar<",
                            ":)",
                            "*",
                            "https://ornek.example",
                            "😡",
                            "!",
                            "=",
                            "\u202E"
                        )
                    )
                    .Select(string.Concat)
                    .ToArbitrary(),
                text =>
                {
                    var now = text;
                    for (var step = 0; step < 200 && now.Length <= CustomerFields.Catalogue.MostLength; step++)
                    {
                        var parse = QueryParser.Parse(now, QueryUse.Filter, CustomerFields.Catalogue);
                        if (parse.Query is not null)
                            return;
                        QueryErrorText.Say(parse.Errors[0], "tr").ShouldNotBe(QueryErrorText.Say(parse.Errors[0], "en"));
                        now = parse.Errors[0].Apply(now);
                    }
                    if (now.Length <= CustomerFields.Catalogue.MostLength)
                        throw new InvalidOperationException($"Never mended: {text} → {now}");
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_hostile_filter_is_answered_with_what_is_too_much_of_it()
    {
        // The bounds are what is tested; the clock only tells a hang from an answer.
        var watch = Stopwatch.StartNew();
        First(new string('(', 400) + "city:van").ShouldBe(QueryErrorCode.TooDeep);
        First(string.Join(" OR ", Enumerable.Repeat("posts>1", 40))).ShouldBe(QueryErrorCode.TooCostly);
        First("number:(" + string.Join(" ", Enumerable.Repeat("a", 110)) + ")").ShouldBe(QueryErrorCode.TooManyWords);
        First(new string('x', 1_000_000)).ShouldBe(QueryErrorCode.TooLong);
        First("city:" + new string('"', 400)).ShouldNotBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));

        static QueryErrorCode? First(string filter) =>
            QueryParser.Parse(filter, QueryUse.Filter, CustomerFields.Catalogue).Errors.FirstOrDefault()?.Code;
    }

    [Fact]
    public void A_kept_filter_that_mixes_and_with_or_is_read_as_it_always_was_and_printed_with_parentheses()
    {
        QueryParser
            .Parse("city:a OR city:b kind:person", QueryUse.Filter, CustomerFields.Catalogue)
            .Errors[0]
            .Code.ShouldBe(QueryErrorCode.MixedAndOr);
        QueryParser
            .Parse("city:a OR city:b kind:person OR -city:c posts>1", QueryUse.Kept, CustomerFields.Catalogue)
            .Query!.ToString()
            .ShouldBe("city:a OR (city:b kind:person) OR (-city:c posts>1)");
    }

    private static string Shape(QueryNode node) =>
        node switch
        {
            NotNode not => $"Not({Shape(not.Child)})",
            AndNode and => $"And({string.Join(',', and.Children.Select(Shape))})",
            OrNode or => $"Or({string.Join(',', or.Children.Select(Shape))})",
            FieldNode field => $"{field.Definition.Name}/{field.Days} {field.Comparison} {field.Text} {field.Low} {field.High}",
            _ => throw new InvalidOperationException(node.GetType().Name),
        };
}
