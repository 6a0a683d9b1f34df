using Muhatap.Text.Tokens;

namespace Muhatap.Query.Syntax;

public enum WordKind
{
    Plain = 0,

    /// <summary><c>kargo*</c></summary>
    Prefix = 1,

    /// <summary><c>kar?o</c>, <c>kar*cu</c>: ? is one character, * any number.</summary>
    Pattern = 2,

    /// <summary><c>gecik~</c>: any Turkish inflection of the stem.</summary>
    Inflected = 3,

    /// <summary><c>!Kargo</c>: capitals and accents as written.</summary>
    Exact = 4,
    Hashtag = 5,
    HashtagPrefix = 6,
    Mention = 7,
    MentionPrefix = 8,

    /// <summary>An emoji or an emoticon.</summary>
    Symbol = 9,
}

/// <summary>What one position of a text must hold.</summary>
public sealed class QueryWord
{
    public QueryWord(WordKind kind, string text)
    {
        Kind = kind;
        Text = text;
        Form = kind switch
        {
            WordKind.Exact => text,
            WordKind.Symbol => SymbolForm(text),
            WordKind.Mention or WordKind.MentionPrefix => Folded(text),
            WordKind.Hashtag or WordKind.HashtagPrefix => TermForm.Of(TokenKind.Word, text),
            _ => TermForm.Of(TokenKind.Word, TermForm.Joined(text)),
        };
    }

    public WordKind Kind { get; }

    /// <summary>As written, without the marks that make the kind (<c># @ !</c>, a closing <c>*</c> or <c>~</c>).</summary>
    public string Text { get; }

    /// <summary>The form that is compared (<see cref="TermForm"/>); for <see cref="WordKind.Exact"/> the text itself. A pattern keeps its ? and *.</summary>
    public string Form { get; }

    private static string Folded(string text) => Muhatap.Text.Folding.TextFold.Fold(text);

    private static string SymbolForm(string text)
    {
        foreach (var token in new Tokenizer(text))
            return TermForm.Of(token.Kind, text.AsSpan(token.Start, token.Length));
        return text;
    }
}
