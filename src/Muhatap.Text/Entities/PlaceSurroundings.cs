using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Entities;

/// <summary>
/// What stands on both sides of a word that may name a place. Cut out of the text again, a few words at a time, so that whoever finds the
/// word needs no list of tokens: only words that are names of places are looked at so closely.
/// </summary>
internal ref struct PlaceSurroundings
{
    private const int LookBack = 48;
    private const int LongestWord = 32;
    private readonly ReadOnlySpan<char> text;
    private readonly bool isLineBegun;
    private Token before;
    private Token beforeThat;
    private Token beforeThose;

    public PlaceSurroundings(ReadOnlySpan<char> text, int start, int length)
    {
        this.text = text;
        var from = Math.Max(0, start - LookBack);
        if (from > 0)
        {
            // No token spans white space, so a text may be cut there.
            var space = text[from..start].IndexOfAny(' ', '\n', '\t');
            from = space < 0 ? start : from + space;
        }
        var ahead = new Tokenizer(text[from..]);
        while (ahead.MoveNext() && ahead.Current.Start + from < start)
            (before, beforeThat, beforeThose) = (Moved(ahead.Current, from), before, beforeThat);
        isLineBegun = before.Length > 0 && text[before.End..start].ContainsAny('\n', '\r');
        End = start + length;
        if (!ahead.MoveNext())
            return;
        var next = Moved(ahead.Current, from);
        if (next.Kind == TokenKind.Suffix && next.Start == End + 1)
        {
            (Suffix, End) = (next, next.End);
            if (!ahead.MoveNext())
                return;
            next = Moved(ahead.Current, from);
        }
        (After, AfterThat) = (next, ahead.MoveNext() ? Moved(ahead.Current, from) : default);
    }

    /// <summary>What follows an apostrophe; empty where nothing does.</summary>
    public Token Suffix { get; }

    /// <summary>The end of the word with its suffix.</summary>
    public int End { get; }

    /// <summary>The token right before, on the same line.</summary>
    public readonly Token Before => isLineBegun ? default : before;

    public readonly Token BeforeThat => beforeThat;

    public Token After { get; }

    public Token AfterThat { get; }

    /// <summary>Whether a capital says that the word is a name: no sentence begins with it.</summary>
    public readonly bool IsWithinSentence =>
        before.Length > 0
        && !isLineBegun
        && (
            before.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Suffix
            || (before.Kind == TokenKind.Punctuation && text[before.Start] is ',' or '(' or '/' or '-' or '&' or '’' or '\'')
        );

    /// <summary>The word right before, over one sign that parts the names of an address, and whether it is inflected or parted by a slash.</summary>
    public readonly Token Left(out bool isInflected, out bool isSlashed)
    {
        var (near, next, far) = isLineBegun ? default : (before, beforeThat, beforeThose);
        isSlashed = near.Kind == TokenKind.Punctuation && near.Length == 1 && text[near.Start] is '/' or '(' or '-';
        if (isSlashed || (near.Kind == TokenKind.Punctuation && near.Length == 1 && text[near.Start] == ','))
            (near, next) = (next, far);
        isInflected = near.Kind == TokenKind.Suffix;
        return isInflected ? next : near;
    }

    /// <summary>The word right after, over one sign that parts the names of an address, and whether that is a slash.</summary>
    public readonly Token Right(out bool isSlashed)
    {
        isSlashed = After.Kind == TokenKind.Punctuation && After.Length == 1 && text[After.Start] is '/' or '(' or '-';
        return isSlashed || (After.Kind == TokenKind.Punctuation && After.Length == 1 && text[After.Start] == ',') ? AfterThat : After;
    }

    /// <summary>A word's folded form, in <paramref name="room"/>; empty where the token is no word or a very long one.</summary>
    public readonly ReadOnlySpan<char> Folded(Token token, Span<char> room) =>
        token.Kind is TokenKind.Word or TokenKind.Suffix && token.Length is > 0 and <= LongestWord
            ? room[..TextFold.Fold(text.Slice(token.Start, token.Length), room)]
            : default;

    private static Token Moved(Token token, int by) => token with { Start = token.Start + by };
}
