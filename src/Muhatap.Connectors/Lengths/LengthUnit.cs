namespace Muhatap.Connectors.Lengths;

/// <summary>What a network counts when it limits an answer's length.</summary>
public enum LengthUnit
{
    /// <summary>What a reader takes for one character, an emoji family included.</summary>
    Grapheme,

    /// <summary>UTF-8 bytes.</summary>
    Byte,

    /// <summary>X's own: most letters 1, emoji and wide scripts 2, any link 23.</summary>
    Weighted,
}
