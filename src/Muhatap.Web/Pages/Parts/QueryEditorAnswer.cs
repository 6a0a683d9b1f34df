using Muhatap.Query.Syntax;

namespace Muhatap.Web.Pages.Parts;

/// <summary>What the query editor draws and offers while one types: the parser's own words, no second grammar in the browser.</summary>
internal static class QueryEditorAnswer
{
    public static IResult Of(QueryParse parse, IReadOnlyList<QuerySpan> spans, QueryCompletion asked) =>
        Results.Json(
            new
            {
                spans = spans.SelectMany(span => new[] { span.Start, span.Length, (int)span.Part }),
                errors = parse.Errors.SelectMany(error => new[] { error.Start, error.Length }),
                start = asked.Start,
                length = asked.Length,
                offers = asked.Offers,
            }
        );
}
