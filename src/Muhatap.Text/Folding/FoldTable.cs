namespace Muhatap.Text.Folding;

/// <summary>
/// One folded character for each of the 65,536 UTF-16 code units. Built from literals and from the runtime's invariant lower-casing only,
/// so it is the same on every machine, with and without ICU.
/// </summary>
internal static class FoldTable
{
    // Base letters of U+00C0..U+024F, one for one: lower-cased, canonical and compatibility decomposition, first character; letters that
    // Unicode does not decompose (ı ł ø đ ß æ ə …) by what people type for them on an ASCII keyboard.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnn"
        + "nnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbbƅƅoccddddƍeeeffɠghiikkllunnoooƣƣppʀƨƨsƪtttʈuuuvyyzzzƹƹƺƻƽƽƾwǀǁǂǃdddllln"
        + "nnaaiioouuuuuuuuuueaaaaaaggggkkoooozzjdddgghwnnaaaaooaaaaeeeeiiiioooorrrruuuussttyyhhndȣȣzzaaeeooooooooyylntȷȸȹacclⱦszɂɂbʉʌeejjɋɋrryy";

    // U+1E00..U+1EFF, made the same way.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwww"
        + "wwwwxxxxyyzzzzzzhtwyasẜẝsẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllỽỽỿỿ";

    // The accented vowels of modern Greek, and final sigma.
    private const string GreekFrom = "άέήίόύώϊϋΐΰςΆΈΉΊΌΎΏΪΫ";
    private const string GreekTo = "αεηιουωιυιυσαεηιουωιυ";

    private const string MoreFrom = "ɓɖɗəɛɔɣɨɩɯɲɵʃʊʋʒﬀﬁﬂﬃﬄﬅﬆ";
    private const string MoreTo = "bddeeogiiunosuvzfffffss";

    /// <summary>Built once, before the first text is folded: 128 KB, about a millisecond.</summary>
    internal static readonly char[] Folds = Build();

    private static char[] Build()
    {
        var folds = new char[char.MaxValue + 1];
        for (var i = 0; i < folds.Length; i++)
            folds[i] = char.IsSurrogate((char)i) ? (char)i : char.ToLowerInvariant((char)i);
        Latin.CopyTo(0, folds, 0xC0, Latin.Length);
        LatinAdditional.CopyTo(0, folds, 0x1E00, LatinAdditional.Length);
        for (var i = 0; i < GreekFrom.Length; i++)
            folds[GreekFrom[i]] = GreekTo[i];
        for (var i = 0; i < MoreFrom.Length; i++)
            folds[MoreFrom[i]] = MoreTo[i];
        for (var i = 0xFF01; i <= 0xFF5E; i++) // full-width forms are ASCII typed on another keyboard
            folds[i] = char.ToLowerInvariant((char)(i - 0xFF01 + 0x21));
        Drop(folds, 0x0300, 0x036F); // combining marks: text in decomposed form, and what lower-casing İ leaves behind
        Drop(folds, 0x1AB0, 0x1AFF);
        Drop(folds, 0x1DC0, 0x1DFF);
        Drop(folds, 0x20D0, 0x20FF);
        Drop(folds, 0xFE20, 0xFE2F);
        Drop(folds, 0x064B, 0x0652); // Arabic vowel marks, and the stretching tatweel
        Drop(folds, 0x0640, 0x0640);
        Drop(folds, 0xFE00, 0xFE0F); // variation selectors
        Drop(folds, 0x200B, 0x200F); // zero-width space and joiners, direction marks
        Drop(folds, 0x202A, 0x202E);
        Drop(folds, 0x2060, 0x206F);
        Drop(folds, 0x00AD, 0x00AD); // soft hyphen
        Drop(folds, 0xFEFF, 0xFEFF); // byte order mark
        folds['\0'] = '\0';
        for (var i = 0; i < folds.Length; i++) // Å (ångström sign) lower-cases to å, which folds to a
            folds[i] = folds[folds[i]];
        return folds;
    }

    private static void Drop(char[] folds, int first, int last) => Array.Fill(folds, '\0', first, last - first + 1);
}
