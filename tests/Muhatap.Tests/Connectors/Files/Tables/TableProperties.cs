using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Muhatap.Tests.Connectors.Files.Tables;

/// <summary>What is written is read back, whatever the delimiter, the line end, the encoding and the cells.</summary>
public sealed class TableProperties
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false),
        new UTF8Encoding(true),
        new UnicodeEncoding(false, true),
        new UnicodeEncoding(true, true),
        FileTrial.Turkish,
    ];

    // A cell holds at least one letter, so that a row is never blank; every other sign a file may trip over can stand beside it.
    private static readonly Gen<string> Cell =
        from before in Gen.Elements("a", "Ş", "ı", "x")
        from rest in Gen.ListOf(Gen.Elements("a", "ş", "İ", "\"", "\"\"", ",", ";", "\t", "|", "'", " ", "\n", "\r\n", "=", "5", "\\"))
        select before + string.Concat(rest.Take(12));

    private static readonly Gen<Trial> Trials =
        from columns in Gen.Choose(2, 6)
        from rows in Gen.Choose(1, 12)
        from cells in Gen.ArrayOf(Cell, columns * rows)
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        from end in Gen.Elements("\n", "\r\n")
        from encoding in Gen.Choose(0, Encodings.Length - 1)
        from quotesAll in Gen.Elements(true, false)
        select new Trial(columns, cells, delimiter, end, encoding, quotesAll);

    [Fact]
    public void A_table_written_in_any_way_is_read_back_equal() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Arb.From(Trials),
                trial =>
                {
                    using var file = new FileTrial("t.csv", trial.Written(), Encodings[trial.Encoding]);
                    var rows = file.CellsAsync().GetAwaiter().GetResult();
                    // The header has no delimiter inside a cell, as headers do: it is what the delimiter is known by.
                    rows[0].ShouldBe(Enumerable.Range(0, trial.Columns).Select(i => $"sütun{i}"));
                    rows.Skip(1).ShouldBe(trial.Cells.Chunk(trial.Columns));
                }
            )
        );

    private sealed record Trial(int Columns, string[] Cells, char Delimiter, string End, int Encoding, bool QuotesAll)
    {
        public string Written()
        {
            var text = new StringBuilder();
            Row(Enumerable.Range(0, Columns).Select(i => $"sütun{i}"));
            foreach (var row in Cells.Chunk(Columns))
                Row(row);
            return text.ToString();

            void Row(IEnumerable<string> cells) => text.AppendJoin(Delimiter, cells.Select(Quoted)).Append(End);
        }

        private string Quoted(string cell) =>
            QuotesAll || cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell.Contains(Delimiter, StringComparison.Ordinal)
                ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : cell;
    }
}
