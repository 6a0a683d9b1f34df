namespace Muhatap.Core.Exports;

/// <summary>The numbers are stored; never renumber.</summary>
public enum ExportFormat
{
    /// <summary>Comma, UTF-8 with its mark.</summary>
    Csv = 0,

    /// <summary>Semicolon: what Excel opens by itself where the comma is the decimal sign.</summary>
    CsvSemicolon = 1,
    Xlsx = 2,

    /// <summary>Pictures with a list of them.</summary>
    Zip = 3,
}
