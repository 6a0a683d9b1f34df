namespace Muhatap.Text.Tokens;

public enum TokenKind
{
    /// <summary>Letters, or letters and digits (5G, çoook).</summary>
    Word = 0,

    /// <summary>Digits, with the points and commas between them: 1.299,90.</summary>
    Number = 1,

    /// <summary>What follows an apostrophe inside a word, without the apostrophe: the <c>in</c> of Turkcell'in.</summary>
    Suffix = 2,

    /// <summary>With its #.</summary>
    Hashtag = 3,

    /// <summary>With its @, and the server's name where one follows.</summary>
    Mention = 4,

    /// <summary>A web address: with a scheme, with www., or a bare domain with a path.</summary>
    Link = 5,
    Email = 6,

    /// <summary>One emoji as people see it: skin tone, joined sequence, flag and keycap included.</summary>
    Emoji = 7,

    /// <summary><c>:)</c>, <c>:-(</c>, <c>&lt;3</c> …</summary>
    Emoticon = 8,

    /// <summary>A run of one and the same sign: <c>!!!</c>, <c>…</c>; also symbols and lone surrogates.</summary>
    Punctuation = 9,
}
