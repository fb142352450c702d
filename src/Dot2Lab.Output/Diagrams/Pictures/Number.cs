using System.Globalization;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>Numbers as Graphviz writes them: where an author's attributes drove it beyond all measure also as <c>inf</c> or <c>nan</c>.</summary>
internal static class Number
{
    private const double Most = 1e7;
    private const double PointsPerInch = 72;

    /// <summary>Reads a number; one that nobody can draw becomes one that can be reckoned with.</summary>
    public static double Parse(string? text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value) ? Math.Clamp(value, -Most, Most) : 0;

    /// <summary>Reads inches as points; 0 where there is nothing.</summary>
    public static double Inches(string? text) => Parse(text) * PointsPerInch;
}
