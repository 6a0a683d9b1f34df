using Muhatap.Query.Syntax;

namespace Muhatap.Listen.Guide;

/// <summary>A word or an account that can be ticked as noise, as a form carries it: <c>word:çiçek</c>, <c>tag:bahçe</c>, <c>account:x/cicekci</c>.</summary>
public readonly record struct NoiseMark(NoiseKind Kind, string Text, string Network = "")
{
    /// <summary>Null where the text is none.</summary>
    public static NoiseMark? Of(string mark)
    {
        var colon = mark.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == mark.Length - 1)
            return null;
        var text = mark[(colon + 1)..];
        switch (mark[..colon])
        {
            case "word":
                return new NoiseMark(NoiseKind.Word, text);
            case "tag":
                return new NoiseMark(NoiseKind.Hashtag, text);
            case "account" when text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < text.Length - 1:
                return new NoiseMark(NoiseKind.Account, text[(slash + 1)..], text[..slash]);
            default:
                return null;
        }
    }

    /// <summary>In the listening language, or null where it can't be said there.</summary>
    public string? Query() =>
        Kind switch
        {
            NoiseKind.Account
                when QueryParser.Parse($"author:\"{Text}\"").Query is { Root: FieldNode } author
                    && QueryParser.Parse($"source:\"{Network}\"", QueryUse.Filter).Query is { Root: FieldNode } source =>
                $"({source} {author})",
            NoiseKind.Hashtag => GuideLine.Read("#" + Text, inflects: false),
            NoiseKind.Word => GuideLine.Read(Text, inflects: false),
            _ => null,
        };

    public override string ToString() =>
        Kind switch
        {
            NoiseKind.Account => $"account:{Network}/{Text}",
            NoiseKind.Hashtag => $"tag:{Text}",
            _ => $"word:{Text}",
        };
}

public enum NoiseKind
{
    Word = 0,
    Hashtag = 1,
    Account = 2,
}
