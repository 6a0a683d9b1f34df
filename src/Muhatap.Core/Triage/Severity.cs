namespace Muhatap.Core.Triage;

/// <summary>How bad it is for the person. The numbers are stored and ordered; never renumber.</summary>
public enum Severity
{
    Low = 0,
    Medium = 1,
    High = 2,
    Critical = 3,
}
