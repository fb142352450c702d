using System.Globalization;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>An upright rectangle, in points.</summary>
/// <param name="Left">Its least x.</param>
/// <param name="Bottom">Its least y.</param>
/// <param name="Right">Its greatest x.</param>
/// <param name="Top">Its greatest y.</param>
internal sealed record Box(double Left, double Bottom, double Right, double Top)
{
    /// <summary>Its middle.</summary>
    public Point Center => new((Left + Right) / 2, (Bottom + Top) / 2);

    /// <summary>Its width.</summary>
    public double Width => Right - Left;

    /// <summary>Its height.</summary>
    public double Height => Top - Bottom;

    /// <summary>A rectangle around a point.</summary>
    public static Box Around(Point center, double width, double height) =>
        new(center.X - (width / 2), center.Y - (height / 2), center.X + (width / 2), center.Y + (height / 2));

    /// <summary>The least rectangle around all of some.</summary>
    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((a, b) =>
        new Box(Math.Min(a.Left, b.Left), Math.Min(a.Bottom, b.Bottom), Math.Max(a.Right, b.Right), Math.Max(a.Top, b.Top)));

    /// <summary>The area that it shares with another, in square points.</summary>
    public double Shared(Box other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        var height = Math.Min(Top, other.Top) - Math.Max(Bottom, other.Bottom);
        return width > 0 && height > 0 ? width * height : 0;
    }

    /// <summary>The same, larger by a margin on each side.</summary>
    public Box Grown(double margin) => new(Left - margin, Bottom - margin, Right + margin, Top + margin);

    /// <summary>Whether a straight line between two points passes through it (Liang and Barsky's clipping).</summary>
    public bool Meets(Point from, Point to)
    {
        var (enter, leave) = (0.0, 1.0);
        var way = to - from;
        return Clip(-way.X, from.X - Left, ref enter, ref leave)
            && Clip(way.X, Right - from.X, ref enter, ref leave)
            && Clip(-way.Y, from.Y - Bottom, ref enter, ref leave)
            && Clip(way.Y, Top - from.Y, ref enter, ref leave);
    }

    /// <summary>As Graphviz's <c>bb</c> has it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Left:0.##},{Bottom:0.##},{Right:0.##},{Top:0.##}");

    private static bool Clip(double step, double room, ref double enter, ref double leave)
    {
        if (step == 0)
        {
            return room >= 0;
        }

        var at = room / step;
        (enter, leave) = step < 0 ? (Math.Max(enter, at), leave) : (enter, Math.Min(leave, at));
        return enter <= leave;
    }
}
