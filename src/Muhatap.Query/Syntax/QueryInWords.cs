using System.Globalization;
using Muhatap.Text.Entities;

namespace Muhatap.Query.Syntax;

/// <summary>Reads a query out in plain words, so that its writer sees what it really asks for.</summary>
public static class QueryInWords
{
    /// <summary>One sentence in Turkish (<c>tr</c>) or English (any other code).</summary>
    public static string Describe(ListeningQuery query, string language)
    {
        var (turkish, english) = query.Fields.Sentence;
        return string.Format(CultureInfo.InvariantCulture, language == "tr" ? turkish : english, Part(query, language));
    }

    /// <summary>What is looked for, as a part of a sentence: no beginning and no full stop.</summary>
    public static string Part(ListeningQuery query, string language) =>
        Say(query.Root, language == "tr" ? WordsOfAQuery.Turkish : WordsOfAQuery.English, inside: false);

    private static string Say(QueryNode node, WordsOfAQuery say, bool inside)
    {
        switch (node)
        {
            case TermNode term:
                return Placed(say.Word(term.Word), term.Zone, say);
            case PhraseNode phrase:
                var words = string.Join(' ', phrase.Words.Select(Shown));
                return Placed(phrase.Slop is { } slop ? say.Loose(words, Number(slop)) : say.Phrase(words), phrase.Zone, say);
            case NearNode near:
                var (left, right) = (Say(near.Left, say, inside: true), Say(near.Right, say, inside: true));
                return near.Ordered ? say.NearInOrder(left, right, Number(near.Distance)) : say.Near(left, right, Number(near.Distance));
            case NotNode not:
                return say.Not(Say(not.Child, say, inside: true));
            case AndNode and:
                return Grouped(string.Join(say.And, and.Children.Select(child => Say(child, say, inside: true))), inside);
            case OrNode or:
                return Grouped(say.OneOf + string.Join(say.Or, or.Children.Select(child => Say(child, say, inside: true))), inside);
            case FieldNode field:
                return SayField(field, say);
            default:
                throw new ArgumentException(node.GetType().Name, nameof(node));
        }
    }

    private static string SayField(FieldNode field, WordsOfAQuery say)
    {
        if (field.Definition.Said is { } said)
            return said(field, say.IsTurkish);
        if (field.Field == QueryField.City && PlaceNames.OnlyDistrict(field.Text) is { } district)
            return say.Value(say.District, $"{district.Name} ({string.Join(", ", district.Provinces)})");
        var name = say.Field(field.Field);
        if (field.Text.Length > 0)
            return say.Value(name, ValueNames.Of(field, say.IsTurkish));
        return field.Comparison switch
        {
            Comparison.Less => say.Less(name, Number(field.Low)),
            Comparison.LessOrEqual => say.AtMost(name, Number(field.Low)),
            Comparison.Greater => say.More(name, Number(field.Low)),
            Comparison.GreaterOrEqual => say.AtLeast(name, Number(field.Low)),
            Comparison.Between => say.Between(name, Number(field.Low), Number(field.High)),
            _ => say.Value(name, Number(field.Low)),
        };
    }

    private static string Shown(QueryWord word) =>
        word.Kind switch
        {
            WordKind.Prefix => word.Text + "*",
            WordKind.Inflected => word.Text + "~",
            WordKind.Hashtag => "#" + word.Text,
            WordKind.HashtagPrefix => "#" + word.Text + "*",
            WordKind.Mention => "@" + word.Text,
            WordKind.MentionPrefix => "@" + word.Text + "*",
            _ => word.Text,
        };

    private static string Placed(string what, Zone zone, WordsOfAQuery say) => zone == Zone.Title ? say.InTitle(what) : what;

    private static string Grouped(string what, bool inside) => inside ? $"({what})" : what;

    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
