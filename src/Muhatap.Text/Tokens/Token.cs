namespace Muhatap.Text.Tokens;

/// <summary>One token of a text.</summary>
/// <param name="Start">First UTF-16 code unit in the text that was tokenized.</param>
/// <param name="Length">UTF-16 code units; at least one.</param>
public readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
