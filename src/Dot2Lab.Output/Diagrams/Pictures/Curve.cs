namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>The line of an edge: Bézier curves, end to end, as Graphviz's <c>pos</c> has them.</summary>
/// <param name="Controls">Three times the number of curves, and one: an end, two handles, the next end, and so on.</param>
internal sealed record Curve(IReadOnlyList<Point> Controls)
{
    private const int StepsPerCurve = 12;
    private const double ArrowLength = 10;

    private IReadOnlyList<Point>? _points;

    /// <summary>Points along it, near enough to each other that the straight lines between them are the curve.</summary>
    public IReadOnlyList<Point> Points => _points ??= Flatten();

    /// <summary>A rectangle that it lies in.</summary>
    public Box Bounds => Box.Around(Controls.Select(p => new Box(p.X, p.Y, p.X, p.Y)));

    /// <summary>Its length in points.</summary>
    public double Length => Points.Zip(Points.Skip(1), (a, b) => (b - a).Length).Sum();

    /// <summary>The same from its end to its beginning.</summary>
    public Curve Reversed => new([.. Controls.Reverse()]);

    /// <summary>Reads the value of <c>pos</c>; null where there is none. Of several lines the first counts.</summary>
    public static Curve? Parse(string? pos)
    {
        var words = pos?.Split(';')[0].Split([' ', '\n', '\\'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var controls = words.Where(word => word[0] is not ('e' or 's')).Select(ParsePoint).ToList();
        var (start, end) = (Array.Find(words, word => word[0] == 's'), Array.Find(words, word => word[0] == 'e'));
        if (controls.Count < 4)
        {
            return null;
        }

        controls[0] = start is null ? controls[0] : ParsePoint(start[2..]);
        controls[^1] = end is null ? controls[^1] : ParsePoint(end[2..]);
        return new Curve(controls);
    }

    /// <summary>Reads <c>x,y</c>.</summary>
    public static Point ParsePoint(string text)
    {
        var parts = text.TrimEnd('!').Split(',');
        return new Point(Number.Parse(parts[0]), Number.Parse(parts.ElementAtOrDefault(1)));
    }

    /// <summary>The place at a distance from its beginning, and the direction there.</summary>
    public (Point Place, Point Direction) At(double distance)
    {
        for (var i = 1; i < Points.Count; i++)
        {
            var step = Points[i] - Points[i - 1];
            if (distance <= step.Length || i == Points.Count - 1)
            {
                return (Points[i - 1] + (step.Unit * Math.Min(distance, step.Length)), step.Unit);
            }

            distance -= step.Length;
        }

        return (Points[0], new Point(1, 0));
    }

    /// <summary>The same, moved to the left of its direction from end to end.</summary>
    public Curve Moved(double distance)
    {
        var way = (Controls[^1] - Controls[0]).Unit;
        var aside = new Point(-way.Y, way.X) * distance;
        return new Curve([.. Controls.Select(p => p + aside)]);
    }

    /// <summary>As Graphviz's <c>pos</c> has it.</summary>
    public override string ToString() => string.Join(' ', Controls);

    /// <summary>The same, with an arrowhead at its end.</summary>
    public string ToArrow()
    {
        var tip = Controls[^1];
        var back = (tip - Controls[^2]).Unit * -Math.Min(ArrowLength, Length / 2);
        return $"e,{tip} {string.Join(' ', Controls.SkipLast(1).Append(tip + back))}";
    }

    private List<Point> Flatten()
    {
        var points = new List<Point> { Controls[0] };
        for (var i = 0; i + 3 < Controls.Count; i += 3)
        {
            for (var step = 1; step <= StepsPerCurve; step++)
            {
                points.Add(Bezier(Controls[i], Controls[i + 1], Controls[i + 2], Controls[i + 3], (double)step / StepsPerCurve));
            }
        }

        return points;
    }

    private static Point Bezier(Point a, Point b, Point c, Point d, double t) =>
        (a * ((1 - t) * (1 - t) * (1 - t))) + (b * (3 * t * (1 - t) * (1 - t))) + (c * (3 * t * t * (1 - t))) + (d * (t * t * t));
}
