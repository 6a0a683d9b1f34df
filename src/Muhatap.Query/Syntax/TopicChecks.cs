namespace Muhatap.Query.Syntax;

/// <summary>What only a standing query must keep: it looks for something, and never changes its mind about a stored post.</summary>
internal static class TopicChecks
{
    internal static void Check(string text, QueryNode root, List<QueryError> errors)
    {
        FindRelated(text, root, errors);
        if (errors.Count == 0 && !IsAnchored(root))
            errors.Add(Broad(text, root));
    }

    /// <summary>True where every text that fits holds at least one thing the node names: a word, a hashtag, an account, an address.</summary>
    internal static bool IsAnchored(QueryNode node) =>
        node switch
        {
            TermNode or PhraseNode or NearNode => true,
            FieldNode field => field.Field
                is QueryField.Author
                    or QueryField.To
                    or QueryField.Site
                    or QueryField.Url
                    or QueryField.Link
                    or QueryField.Raw,
            AndNode and => and.Children.Any(IsAnchored),
            OrNode or => or.Children.All(IsAnchored),
            _ => false,
        };

    private static void FindRelated(string text, QueryNode node, List<QueryError> errors)
    {
        switch (node)
        {
            case FieldNode field when QueryFields.StageOf(field) == Stage.Related:
                errors.Add(new QueryError(QueryErrorCode.RelatedInTopic, [Named(text, field)], field.Start, field.Length, ""));
                break;
            case NotNode not:
                FindRelated(text, not.Child, errors);
                break;
            case AndNode and:
                foreach (var child in and.Children)
                    FindRelated(text, child, errors);
                break;
            case OrNode or:
                foreach (var child in or.Children)
                    FindRelated(text, child, errors);
                break;
        }
    }

    /// <summary>The field as its writer named it; its own name where it stands inside field:(…).</summary>
    private static string Named(string text, FieldNode field)
    {
        if (FieldHead.Of(text.AsSpan(field.Start)) is not { } head)
            return field.Definition.Name;
        var written = text.Substring(field.Start, head.Name);
        return QueryFields.Catalogue.Find(written) == field.Definition ? written : field.Definition.Name;
    }

    private static QueryError Broad(string text, QueryNode node)
    {
        var inside = false;
        while (node is OrNode or)
        {
            node = or.Children.First(child => !IsAnchored(child));
            inside = true;
        }
        var code = IsOnlyNegative(node) ? QueryErrorCode.OnlyNegative : QueryErrorCode.TooBroad;
        var written = text.Substring(node.Start, node.Length);
        if (IsBareValue(node, text))
            return new QueryError(code, [], 0, text.Length, $"kelime ({text})");
        return new QueryError(code, [], node.Start, node.Length, inside ? $"(kelime {written})" : $"kelime {written}");
    }

    /// <summary>True for a value inside lang:(tr OR en): no word can be put beside it there.</summary>
    private static bool IsBareValue(QueryNode node, string text) =>
        node switch
        {
            FieldNode field => FieldHead.Of(text.AsSpan(node.Start)) is not { } head
                || QueryFields.Catalogue.Find(text.Substring(node.Start, head.Name)) != field.Definition,
            NotNode not => IsBareValue(not.Child, text),
            AndNode and => and.Children.Any(child => IsBareValue(child, text)),
            OrNode or => or.Children.Any(child => IsBareValue(child, text)),
            _ => false,
        };

    private static bool IsOnlyNegative(QueryNode node) =>
        node switch
        {
            NotNode => true,
            AndNode and => and.Children.All(IsOnlyNegative),
            OrNode or => or.Children.All(IsOnlyNegative),
            _ => false,
        };
}
