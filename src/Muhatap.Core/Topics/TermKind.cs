namespace Muhatap.Core.Topics;

/// <summary>The numbers are stored; never renumber.</summary>
public enum TermKind
{
    Hashtag = 0,
    Account = 1,
    Site = 2,
    Image = 3,
    Word = 4,
}
