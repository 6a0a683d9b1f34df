using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Corrections;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Text.Entities;
using Muhatap.Text.Subjects;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Listen;

/// <summary>What the query editor draws and offers while one types: the parser's own words, no second grammar in the browser.</summary>
internal static class QueryEditorEndpoint
{
    private static readonly string[] Languages = ["tr", "en", "de", "ar", "ku", "ru", "fr", "az", "fa", "es", "it", "nl"];

    public static void MapQueryEditor(this RouteGroupBuilder pages)
    {
        pages.MapPost("/listen/editor", TopicAsync).Needs(Permission.EditTopics);
        // A filter is short and stands in its page's address anyway: asked for without a form's token, by everybody who may search.
        pages.MapGet("/listen/editor", FilterAsync).Needs(Permission.SeeListening);
    }

    private static Task<IResult> TopicAsync(
        [FromForm] string? query,
        [FromForm] int? caret,
        Database database,
        Teacher teacher,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => AnswerAsync(query, caret, QueryUse.Topic, database, teacher, viewer, cancellationToken);

    private static Task<IResult> FilterAsync(
        string? query,
        int? caret,
        Database database,
        Teacher teacher,
        Viewer viewer,
        CancellationToken cancellationToken
    ) => AnswerAsync(query, caret, QueryUse.Filter, database, teacher, viewer, cancellationToken);

    private static async Task<IResult> AnswerAsync(
        string? query,
        int? caret,
        QueryUse use,
        Database database,
        Teacher teacher,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var text = query ?? "";
        // Carriage returns would shift every place: a browser's textarea counts a line break as one.
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var (parse, spans) = QueryParser.ParseWithSpans(text, use);
        var asked = QueryCompletion.At(text, caret ?? text.Length, use, _ => []);
        var before = text[..Math.Clamp(asked.Start, 0, text.Length)];
        if (asked.Offers.Count == 0 && (before.EndsWith(':') || before.Contains(":(", StringComparison.Ordinal)))
        {
            var known = await KnownAsync(database, teacher, viewer, cancellationToken).ConfigureAwait(false);
            asked = QueryCompletion.At(text, caret ?? text.Length, use, field => known.GetValueOrDefault(field.Field, []));
        }
        return QueryEditorAnswer.Of(parse, spans, asked);
    }

    private static async Task<Dictionary<QueryField, IReadOnlyList<string>>> KnownAsync(
        Database database,
        Teacher teacher,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            [QueryField.Source] = await SourceNetworks.ReadAsync(database, cancellationToken).ConfigureAwait(false),
            [QueryField.Subject] = SubjectNames.Written(teacher.Subjects.Codes, viewer.Tongue == Tongue.Turkish),
            [QueryField.Lang] = Languages,
            [QueryField.City] = PlaceNames.All,
        };
}
