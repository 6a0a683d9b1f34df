namespace Muhatap.Text;

/// <summary>A word and how much it spoke for (above zero) or against (below) what was read.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Weight">Its share of the score, in logits against the mean of the other classes.</param>
public sealed record DecidingWord(string Text, int Start, int Length, float Weight);
