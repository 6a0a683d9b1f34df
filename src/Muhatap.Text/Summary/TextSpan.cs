namespace Muhatap.Text.Summary;

/// <summary>A part of a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">UTF-16 code units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    public string Of(string text) => text.Substring(Start, Length);
}
