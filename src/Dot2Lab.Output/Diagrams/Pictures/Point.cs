using System.Globalization;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>A place in a picture, in points; y grows upwards, as Graphviz has it.</summary>
internal sealed record Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>Its distance from the origin.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>The same direction with length 1; one to the right where there is none.</summary>
    public Point Unit => Length > 0 ? this * (1 / Length) : new Point(1, 0);

    /// <summary>As Graphviz's <c>pos</c> has it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X:0.##},{Y:0.##}");
}
