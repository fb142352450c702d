using System.Text;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting;

/// <summary>Rows in aligned columns, two spaces between them. Nothing is wrapped or cut: the output may be another program's input.</summary>
/// <param name="headings">The first row.</param>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [headings];

    /// <summary>Whether it has no row but the headings.</summary>
    internal bool IsEmpty => _rows.Count == 1;

    /// <summary>Adds a row of as many cells as there are headings.</summary>
    internal void Add(params string[] cells) => _rows.Add([.. cells.Select(DisplayText.Inert)]);

    /// <summary>The same table without the columns in which no row has anything.</summary>
    internal TextTable WithoutEmptyColumns()
    {
        var kept = Enumerable.Range(0, headings.Length).Where(column => _rows.Skip(1).Any(row => row[column].Length > 0)).ToList();
        var table = new TextTable([.. kept.Select(column => headings[column])]);
        _rows.Skip(1).ToList().ForEach(row => table.Add([.. kept.Select(column => row[column])]));
        return table;
    }

    public override string ToString()
    {
        var widths = headings.Select((_, column) => _rows.Max(row => Width(row[column]))).ToList();
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            text.AppendLine(string.Join(Gap, row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)))).TrimEnd());
        }

        return text.ToString();
    }

    private static int Width(string cell) => cell.EnumerateRunes().Sum(DisplayText.Width);
}
