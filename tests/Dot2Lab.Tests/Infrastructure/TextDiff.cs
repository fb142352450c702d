using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Dot2Lab.Tests.Infrastructure;

/// <summary>What differs between two texts, for a person to read: changed lines with a little of what stands around them.</summary>
internal static class TextDiff
{
    private const int Context = 3;
    private const int LongestShown = 120;

    internal static string Between(string expected, string actual)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false).Lines;
        var shown = new StringBuilder();
        var last = -1;
        foreach (var index in Enumerable.Range(0, lines.Count).Where(i => IsNearChange(lines, i)).Take(LongestShown))
        {
            if (index != last + 1)
            {
                shown.AppendLine("  …");
            }

            shown.Append(Mark(lines[index].Type)).AppendLine(lines[index].Text);
            last = index;
        }

        return shown.ToString();
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index) => lines
        .Skip(index - Context)
        .Take(Math.Min(index, Context) + 1 + Context)
        .Any(line => line.Type != ChangeType.Unchanged);

    private static string Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => "+ ",
        ChangeType.Deleted => "- ",
        _ => "  ",
    };
}
