namespace Muhatap.Core.Exports;

/// <summary>The numbers are stored; never renumber.</summary>
public enum ExportState
{
    Waiting = 0,
    Writing = 1,
    Ready = 2,
    Cancelled = 3,
    Failed = 4,
    Expired = 5,
}
