using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;

namespace Muhatap.Connectors.Files.Rows;

/// <summary>The cells of a row that are no field of ours, as one JSON object, so that nothing of a row is lost.</summary>
internal static class ExtraJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object in the columns' order, or null where all such cells are empty.</summary>
    public static string? Of(RowCells cells)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            for (var i = 0; i < cells.Row.Cells.Length; i++)
            {
                var isExtra = i < cells.Map.Columns.Count && !cells.Map.IsMapped(i) && !cells.Map.LeftOut.Contains(i);
                if (isExtra && !cells.Row[i].IsEmpty)
                    Write(json, NameOf(cells, i), cells.Row[i]);
            }
            json.WriteEndObject();
        }
        return stream.Length > 2 ? Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) : null;
    }

    private static string NameOf(RowCells cells, int column)
    {
        var name = CleanText.Of(cells.Map.Columns[column]);
        return name.Length > 0 ? name : $"#{column + 1}";
    }

    private static void Write(Utf8JsonWriter json, string name, Cell cell)
    {
        if (cell.Kind is CellKind.Json or CellKind.Number)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(cell.Text);
        }
        else
        {
            json.WriteString(name, CleanText.Of(cell.Text.Trim()));
        }
    }
}
