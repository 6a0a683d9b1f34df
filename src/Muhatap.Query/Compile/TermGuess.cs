using Muhatap.Query.Syntax;

namespace Muhatap.Query.Compile;

/// <summary>How common a term probably is before any document was seen: short words are, long ones are not.</summary>
internal static class TermGuess
{
    private static readonly HashSet<string> Everywhere = new(
        "bir ve bu da de icin ama ne var yok gibi daha mi mu o ben sen biz cok en ki ile her ya hic kadar sonra the to and a of is in i you it for on my".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    internal static double Share(QueryWord word) =>
        word.Kind switch
        {
            WordKind.Prefix or WordKind.Pattern => 0.15 / (word.Form.Length * word.Form.Length),
            WordKind.Inflected => 0.3 / (word.Form.Length * word.Form.Length),
            WordKind.Hashtag or WordKind.Mention => 0.001,
            WordKind.HashtagPrefix or WordKind.MentionPrefix => 0.002,
            _ => Everywhere.Contains(word.Form) ? 0.2 : 0.1 / (word.Form.Length * word.Form.Length),
        };

    internal static double Share(TermSpace space) =>
        space switch
        {
            TermSpace.Source or TermSpace.Type or TermSpace.Country => 0.4,
            TermSpace.Site or TermSpace.City => 0.03,
            _ => 0.001,
        };
}
