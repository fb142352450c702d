using System.Globalization;
using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>Many nodes that hang on others by one edge would make one wide row; here they make several.</summary>
internal static class LeafRows
{
    private const int FewLeaves = 6;
    private const int MostRows = 5;

    /// <summary>The edges, with the rows said as their least lengths.</summary>
    public static IReadOnlyList<EdgeDraft> Of(IReadOnlyList<EdgeDraft> edges)
    {
        var degrees = edges.SelectMany(edge => new[] { edge.Tail, edge.Head }).CountBy(node => node).ToDictionary();
        var leaves = edges.Count(edge => degrees[edge.Head] == 1);
        var rows = (int)Math.Clamp(Math.Round(Math.Sqrt((double)leaves / FewLeaves)), 1, MostRows);
        var hanging = new Dictionary<DotId, int>();
        var result = new List<EdgeDraft>();
        foreach (var edge in edges)
        {
            var number = hanging.GetValueOrDefault(edge.Tail);
            hanging[edge.Tail] = degrees[edge.Head] == 1 ? number + 1 : number;
            result.Add(degrees[edge.Head] == 1 ? edge with { Attributes = edge.Attributes.WithDefault("minlen", Row(number, rows)) } : edge);
        }

        return result;
    }

    private static string Row(int number, int rows) => ((number % rows) + 1).ToString(CultureInfo.InvariantCulture);
}
