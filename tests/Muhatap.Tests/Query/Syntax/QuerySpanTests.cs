using FsCheck;
using FsCheck.Fluent;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Query.Syntax;

public sealed class QuerySpanTests
{
    [Theory]
    [InlineData("kargo VE gecik~", "Term:kargo Operator:VE Term:gecik~")]
    [InlineData("a VEYA b", "Term:a Operator:VEYA Term:b")]
    [InlineData("kargo DEĞİL iade", "Term:kargo Operator:DEĞİL Term:iade")]
    [InlineData("a YAKIN/5 b", "Term:a Operator:YAKIN/5 Term:b")]
    [InlineData("kargo -(iade OR #geri)", "Term:kargo Operator:- Group:( Term:iade Operator:OR Term:#geri Group:)")]
    [InlineData("!\"Kargo Evi\"~2 x", "Phrase:!\"Kargo Evi\"~2 Term:x")]
    [InlineData("lang:(tr OR en) a", "Field:lang: Group:( Value:tr Operator:OR Value:en Group:) Term:a")]
    [InlineData("likes>=10 a", "Field:likes>= Value:10 Term:a")]
    [InlineData("site:\"haber.example\" a", "Field:site: Value:\"haber.example\" Term:a")]
    [InlineData("title:kargo", "Field:title: Term:kargo")]
    [InlineData("title:\"geç kargo\"", "Field:title: Phrase:\"geç kargo\"")]
    [InlineData("ve veya", "Term:ve Term:veya")]
    public void A_piece_is_coloured_as_the_parser_read_it(string query, string expected) =>
        string.Join(' ', QueryParser.ParseWithSpans(query).Spans.Select(span => $"{span.Part}:{query.Substring(span.Start, span.Length)}"))
            .ShouldBe(expected);

    [Fact]
    public void Of_any_text_the_pieces_stand_in_order_inside_it_and_the_parse_is_the_same() =>
        Prop.ForAll(
                Gen.OneOf(
                        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
                        Queries.Arbitrary().Generator.Select(QueryPrinter.Print),
                        Gen.Elements(
                                "(",
                                ")",
                                "\"",
                                "AND",
                                "VE",
                                "NEAR/3",
                                "-",
                                "a",
                                "lang:",
                                "author:(",
                                "likes>",
                                "!",
                                ":)",
                                "“",
                                "~2",
                                "*",
                                " "
                            )
                            .ArrayOf()
                            .Select(pieces => string.Join(' ', pieces)),
                        Gen.Elements("(", ")", "\"", "AND ", "-", "a", "lang:", "title:!", "likes>", "!", ":)", " ")
                            .ArrayOf()
                            .Select(string.Concat)
                    )
                    .ToArbitrary(),
                text =>
                {
                    var (parse, spans) = QueryParser.ParseWithSpans(text);
                    var plain = QueryParser.Parse(text);
                    plain.Errors.Select(error => error.ToString()).ShouldBe(parse.Errors.Select(error => error.ToString()));
                    var at = 0;
                    foreach (var span in spans)
                    {
                        span.Start.ShouldBeGreaterThanOrEqualTo(at, text);
                        span.Length.ShouldBePositive();
                        at = span.Start + span.Length;
                    }
                    at.ShouldBeLessThanOrEqualTo(text.Length);
                    if (parse.Query is null)
                        return;
                    // Of a text that parses nothing but white space is left without a colour.
                    var left = text.ToCharArray();
                    foreach (var span in spans)
                        Array.Fill(left, ' ', span.Start, span.Length);
                    left.ShouldAllBe(c => char.IsWhiteSpace(c) || char.IsControl(c) || Muhatap.Text.Folding.TextFold.Vanishes(c));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("kargo sen|", "sentiment:")]
    [InlineData("kargo SEN|", "sentiment:")]
    [InlineData("kargo sentiment:|", "negative olumsuz neutral notr positive olumlu")]
    [InlineData("kargo sentiment:ol|", "olumsuz olumlu")]
    [InlineData("kargo intent:(sikayet OR so|", "soru")]
    [InlineData("kargo intent:(sikayet OR so|) x", "soru")]
    [InlineData("kargo (sen|", "sentiment:")]
    [InlineData("source:b|", "bluesky")]
    [InlineData("cust|", "")]
    [InlineData("k|", "")]
    [InlineData("\"sen|\"", "")]
    [InlineData("kargo |", "")]
    [InlineData("|", "")]
    public void What_is_offered_is_what_the_language_knows_there(string text, string expected)
    {
        var caret = text.IndexOf('|', StringComparison.Ordinal);
        var asked = QueryCompletion.At(
            text.Remove(caret, 1),
            caret,
            QueryUse.Topic,
            field => field.Field == QueryField.Source ? ["bluesky", "x"] : []
        );

        string.Join(' ', asked.Offers).ShouldBe(expected);
        (asked.Start + asked.Length).ShouldBe(caret);
    }
}
