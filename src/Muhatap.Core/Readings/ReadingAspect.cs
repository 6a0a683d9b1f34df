namespace Muhatap.Core.Readings;

/// <summary>A part of a reading that people correct by itself. The numbers are stored; never renumber.</summary>
public enum ReadingAspect
{
    Sentiment = 0,
    Intent = 1,
    Subject = 2,
    Urgency = 3,
    Offence = 4,
}
