using System.Globalization;
using Muhatap.Text.Folding;

namespace Muhatap.Text.Tokens;

/// <summary>What a UTF-16 code unit can be part of. By Unicode category, so the same on every machine.</summary>
internal enum CharacterClass : byte
{
    Sign = 0,
    Space = 1,
    Letter = 2,
    Digit = 3,

    /// <summary>Changes its neighbour only: part of the token it stands in, and of none by itself.</summary>
    Vanishing = 4,
    Apostrophe = 5,
    Surrogate = 6,
}

internal static class CharacterClasses
{
    private const string Apostrophes = "'’‘‛`´ʼ′＇";

    private static readonly CharacterClass[] Classes = Build();

    internal static CharacterClass Of(char c) => Classes[c];

    internal static bool IsWordPart(char c) => Classes[c] is CharacterClass.Letter or CharacterClass.Digit;

    private static CharacterClass[] Build()
    {
        var classes = new CharacterClass[char.MaxValue + 1];
        for (var i = 0; i < classes.Length; i++)
            classes[i] = Classify((char)i);
        return classes;
    }

    private static CharacterClass Classify(char c)
    {
        if (Apostrophes.Contains(c, StringComparison.Ordinal))
            return CharacterClass.Apostrophe;
        if (TextFold.Vanishes(c))
            return CharacterClass.Vanishing;
        if (char.IsSurrogate(c))
            return CharacterClass.Surrogate;
        if (char.IsWhiteSpace(c) || char.IsControl(c))
            return CharacterClass.Space;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber
            // Vowel signs of Indic and other scripts belong to the word they stand in.
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark => CharacterClass.Letter,
            _ => CharacterClass.Sign,
        };
    }
}
