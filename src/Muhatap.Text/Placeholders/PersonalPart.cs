namespace Muhatap.Text.Placeholders;

/// <summary>A part of a text that tells who somebody is.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Kind">The placeholder's word, for example <c>TELEFON</c>.</param>
public readonly record struct PersonalPart(int Start, int Length, string Kind)
{
    public int End => Start + Length;
}
