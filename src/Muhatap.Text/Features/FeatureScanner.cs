using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Features;

/// <summary>
/// Gives the pieces of a text that features are made of, folded, in one pass and without allocating: words, the words of a
/// hashtag, numbers by their length, emoji, faces, telling punctuation; links, mentions and mail addresses as a kind only,
/// so that no model can learn a person's or a site's name.
/// </summary>
/// <param name="buffer">Room for <see cref="MaxLength"/> characters.</param>
/// <param name="seen">Takes every token passed, also those no feature is made of.</param>
internal ref struct FeatureScanner(ReadOnlySpan<char> text, Span<char> buffer, List<Token>? seen = null)
{
    /// <summary>Longer words are cut here; the buffer must hold as many.</summary>
    public const int MaxLength = 40;

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private Tokenizer tokens = new(text);
    private HashtagPieces pieces;
    private int piecesStart = -1;

    public TokenKind Kind { get; private set; }

    /// <summary>The word as written; for other kinds the same as <see cref="Folded"/>. All else about a piece follows from it and <see cref="Kind"/>.</summary>
    public ReadOnlySpan<char> Written { get; private set; }

    /// <summary>A word that stands by itself, and not in a hashtag.</summary>
    public bool IsPlainWord { get; private set; }

    /// <summary>Folded characters of the piece; valid until the next call.</summary>
    public ReadOnlySpan<char> Folded { get; private set; }

    /// <summary>A letter stood three times or more in a row.</summary>
    public bool Lengthened { get; private set; }

    /// <summary>Four letters or more, all capitals.</summary>
    public bool Shouted { get; private set; }

    /// <summary>Moves to the next piece and folds it; false at the end.</summary>
    public bool Next()
    {
        if (!Move())
            return false;
        Fold();
        return true;
    }

    /// <summary>Moves to the next piece without folding it, for who knows it already; false at the end.</summary>
    public bool Move()
    {
        IsPlainWord = false;
        if (piecesStart >= 0)
        {
            if (pieces.MoveNext())
                return Word(text.Slice(piecesStart + pieces.Current.Start, pieces.Current.Length));
            piecesStart = -1;
        }
        while (tokens.MoveNext())
        {
            var token = tokens.Current;
            seen?.Add(token);
            var written = text.Slice(token.Start, token.Length);
            switch (token.Kind)
            {
                case TokenKind.Word:
                case TokenKind.Suffix:
                    IsPlainWord = true;
                    return Word(written);
                case TokenKind.Number:
                    return Number(written);
                case TokenKind.Hashtag:
                    piecesStart = token.Start + 1;
                    pieces = new HashtagPieces(written[1..]);
                    return Piece(TokenKind.Hashtag, "#");
                case TokenKind.Mention:
                    return Piece(TokenKind.Mention, "@");
                case TokenKind.Link:
                    return Piece(TokenKind.Link, "/");
                case TokenKind.Email:
                    return Piece(TokenKind.Email, "@.");
                case TokenKind.Emoji:
                    return Piece(TokenKind.Emoji, buffer[..TermForm.Emoji(written[..Math.Min(written.Length, MaxLength)], buffer)]);
                case TokenKind.Emoticon:
                    return Piece(TokenKind.Emoticon, buffer[..TermForm.Emoticon(written[..Math.Min(written.Length, MaxLength)], buffer)]);
                default:
                    if (Punctuation(written))
                        return true;
                    break;
            }
        }
        return false;
    }

    /// <summary>Sets what follows from the piece as written.</summary>
    public void Fold()
    {
        Lengthened = Shouted = false;
        if (Kind != TokenKind.Word)
            return;
        int length = 0,
            run = 0,
            capitals = 0;
        var last = '\0';
        foreach (var raw in Written)
        {
            var c = TextFold.Of(raw);
            if (c == '\0')
                continue;
            if (c != raw && char.IsUpper(raw))
                capitals++;
            run = c == last ? run + 1 : 1;
            last = c;
            if (run == 3)
            {
                Lengthened = true;
                length--;
            }
            if (run < 3 && length < MaxLength)
                buffer[length++] = c;
        }
        Shouted = capitals >= 4 && capitals >= Written.Length;
        Folded = buffer[..length];
    }

    private bool Word(ReadOnlySpan<char> written)
    {
        Kind = TokenKind.Word;
        Written = written;
        return true;
    }

    private bool Piece(TokenKind kind, ReadOnlySpan<char> folded)
    {
        Kind = kind;
        Written = Folded = folded;
        return true;
    }

    private bool Punctuation(ReadOnlySpan<char> written)
    {
        var many = written.Length > 1;
        return written[0] switch
        {
            '!' => Piece(TokenKind.Punctuation, many ? "!!" : "!"),
            '?' => Piece(TokenKind.Punctuation, many ? "??" : "?"),
            ')' when many => Piece(TokenKind.Emoticon, ":)"),
            '(' when many => Piece(TokenKind.Emoticon, ":("),
            '.' when many => Piece(TokenKind.Punctuation, ".."),
            '…' => Piece(TokenKind.Punctuation, ".."),
            '%' => Piece(TokenKind.Punctuation, "%"),
            '"' or '“' => Piece(TokenKind.Punctuation, "\""),
            '₺' => Piece(TokenKind.Punctuation, "₺"),
            _ => false,
        };
    }

    private bool Number(ReadOnlySpan<char> written)
    {
        var digits = 0;
        foreach (var c in written)
        {
            if (c is not ('.' or ','))
                digits++;
        }
        return Piece(TokenKind.Number, "0000000".AsSpan(0, Math.Min(digits, 7)));
    }
}
