using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Corrections;
using Muhatap.Query.Syntax;
using Muhatap.Relate.Segments;
using Muhatap.Store;
using Muhatap.Text.Subjects;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Customers;

/// <summary>The query editor over customers: the same parser and completion as of topics, with the customers' fields.</summary>
internal static class SegmentEditorEndpoint
{
    /// <summary>More different values are not looked through for a dozen offers.</summary>
    private const int MostValues = 2000;

    public static async Task<IResult> AnswerAsync(
        [FromForm] string? query,
        [FromForm] int? caret,
        Database database,
        Teacher teacher,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        // Carriage returns would shift every place: a browser's textarea counts a line break as one.
        var text = (query ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        var (parse, spans) = QueryParser.ParseWithSpans(text, QueryUse.Filter, CustomerFields.Catalogue);
        if (string.IsNullOrWhiteSpace(text))
            parse = parse with { Errors = [] };
        FieldDefinition? wanted = null;
        var asked = Complete(field =>
        {
            wanted = field;
            return [];
        });
        if (wanted is { } named)
        {
            var values =
                named.Name == "subject"
                    ? SubjectNames.Written(teacher.Subjects.Codes, viewer.Tongue == Tongue.Turkish)
                    : await SegmentCustomers.ValuesAsync(database, named, MostValues, cancellationToken).ConfigureAwait(false);
            asked = Complete(_ => values);
        }
        return QueryEditorAnswer.Of(parse, spans, asked);

        QueryCompletion Complete(Func<FieldDefinition, IReadOnlyList<string>> known) =>
            QueryCompletion.At(text, caret ?? text.Length, QueryUse.Filter, known, CustomerFields.Catalogue);
    }
}
