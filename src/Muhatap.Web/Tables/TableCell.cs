using System.Runtime.InteropServices;
using Muhatap.Core.Topics;

namespace Muhatap.Web.Tables;

/// <summary>One cell of a table that leaves as a file: a text, a number or a moment, typed as such in a spreadsheet.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TableCell
{
    private TableCell(CellKind kind, string? text, double number)
    {
        Kind = kind;
        Text = text;
        Number = number;
    }

    public CellKind Kind { get; }

    public string? Text { get; }

    /// <summary>Days since 30 December 1899 for moments, as spreadsheets count them.</summary>
    public double Number { get; }

    public static TableCell Empty { get; } = new(CellKind.Empty, null, 0);

    public static TableCell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new(CellKind.Text, text, 0);

    public static TableCell Of(long? number) => number is { } value ? new(CellKind.Whole, null, value) : Empty;

    public static TableCell Of(double? number) => number is { } value ? new(CellKind.Decimal, null, value) : Empty;

    /// <summary>0.25 is shown as 25 percent.</summary>
    public static TableCell Share(double share) => new(CellKind.Share, null, share);

    /// <summary>As the installation's clocks show it, to the second.</summary>
    public static TableCell Of(DateTimeOffset? at) =>
        at is { } moment ? new(CellKind.Moment, null, Serial(LocalDay.ClockAt(moment))) : Empty;

    public static TableCell Of(DateOnly day) => new(CellKind.Day, null, Serial(day.ToDateTime(TimeOnly.MinValue)));

    public DateTime Moment => DateTime.FromOADate(Number);

    private static double Serial(DateTime clock) =>
        new DateTime(clock.Ticks - (clock.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified).ToOADate();
}

internal enum CellKind
{
    Empty,
    Text,
    Whole,
    Decimal,
    Share,
    Moment,
    Day,
}
