namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// Finds a place for each text: beside its link, near its end or the middle, on nothing else that is to be read, and crossed by
/// as few lines as can be.
/// </summary>
internal sealed class TextPlacement
{
    private const double Gap = 3;
    private const double GapBesideStroke = 10;
    private const double Step = 5;
    private const double MostSteps = 300;
    private const double CostOfCrossing = 60;
    private const double CostOfOwnLine = 8;
    private const double CostOfBorder = 25;

    private readonly Picture _picture;
    private readonly PictureLayout _layout;
    private readonly TextSizes _sizes;
    private readonly List<Box> _taken;
    private readonly List<(Curve Curve, Box Bounds)> _lines;
    private readonly List<Box> _borders;
    private readonly HashSet<int> _stroked;
    private readonly Dictionary<PictureText, Box> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Places all texts along links.</summary>
    public TextPlacement(Picture picture, PictureLayout layout, TextSizes sizes)
    {
        (_picture, _layout, _sizes) = (picture, layout, sizes);
        _taken = [.. layout.Nodes.Values.Select(box => box.Grown(1)), .. layout.TitleBoxes];
        _lines = [.. layout.Curves.OfType<Curve>().Select(curve => (curve, curve.Bounds))];
        _borders = [.. layout.ClusterBoxes];
        _stroked = [.. picture.Strokes.Select(stroke => stroke.Edge)];
        foreach (var link in picture.Links)
        {
            Place(link.Tail, link, Along.Tail);
            Place(link.Head, link, Along.Head);
        }

        foreach (var link in picture.Links)
        {
            Place(link.TailHop, link, Along.Tail);
            Place(link.HeadHop, link, Along.Head);
        }

        foreach (var link in picture.Links)
        {
            Place(link.Net, link, Along.Middle);
        }
    }

    private enum Along
    {
        Tail,
        Middle,
        Head,
    }

    /// <summary>The place of each text but the legend.</summary>
    public IReadOnlyDictionary<PictureText, Box> Places => _places;

    /// <summary>How many texts could only be placed on top of something.</summary>
    public int Overlaps { get; private set; }

    /// <summary>How many texts lie on lines that they do not belong to.</summary>
    public int OnLines { get; private set; }

    private void Place(PictureText? text, PictureLink link, Along along)
    {
        if (text is null)
        {
            return;
        }

        var size = _sizes.Of(text);
        var curve = _layout.Curves[link.Edge];
        var candidates = curve is null ? Between(link, size) : Beside(curve, size, along, _stroked.Contains(link.Edge) ? GapBesideStroke : Gap);
        var best = candidates.Select(c => (c.Box, Cost: c.Cost + (Covered(c.Box) * 1000))).MinBy(c => c.Cost >= 1000 ? c.Cost : c.Cost + Crossed(c.Box, curve));
        _places.Add(text, best.Box);
        _taken.Add(best.Box);
        Overlaps += best.Cost >= 1000 ? 1 : 0;
        OnLines += Crossed(best.Box, curve) >= CostOfCrossing ? 1 : 0;
    }

    // Further from where it belongs costs more.
    private static IEnumerable<(Box Box, double Cost)> Beside(Curve curve, (double Width, double Height) size, Along along, double gap)
    {
        var length = curve.Length;
        var ideal = along switch { Along.Tail => 0, Along.Head => length, _ => length / 2 };
        var reach = along == Along.Middle ? length / 2 : length * 0.7;
        for (var offset = 0.0; offset <= reach; offset += Math.Max(Step, length / MostSteps))
        {
            foreach (var distance in along switch { Along.Tail => [offset], Along.Head => [length - offset], _ => new[] { ideal - offset, ideal + offset } })
            {
                var (place, direction) = curve.At(distance);
                var across = new Point(-direction.Y, direction.X);
                var away = (Math.Abs(across.X) * size.Width / 2) + (Math.Abs(across.Y) * size.Height / 2) + gap;
                foreach (var side in new[] { -1, 1 })
                {
                    yield return (Box.Around(place + (across * (away * side)), size.Width, size.Height), offset);
                }
            }
        }
    }

    private IEnumerable<(Box Box, double Cost)> Between(PictureLink link, (double Width, double Height) size)
    {
        var edge = _picture.Graph.Edges[link.Edge];
        var (tail, head) = (_layout.Nodes[edge.Tail.Text].Center, _layout.Nodes[edge.Head.Text].Center);
        return Enumerable.Range(0, 11).Select(i => (Box.Around(tail + ((head - tail) * (i / 10.0)), size.Width, size.Height), (double)i));
    }

    // 0 if it is on nothing; else more the more it covers.
    private double Covered(Box box)
    {
        var shared = _taken.Sum(taken => taken.Shared(box));
        return shared > 0 ? 1 + (shared / (box.Width * box.Height)) : 0;
    }

    private double Crossed(Box box, Curve? own)
    {
        var cost = 0.0;
        foreach (var (curve, bounds) in _lines)
        {
            if (bounds.Grown(1).Shared(box) > 0 && Meets(box, curve))
            {
                cost += ReferenceEquals(curve, own) ? CostOfOwnLine : CostOfCrossing;
            }
        }

        return cost + (_borders.Count(border => IsOnBorder(box, border)) * CostOfBorder);
    }

    private static bool Meets(Box box, Curve curve)
    {
        for (var i = 1; i < curve.Points.Count; i++)
        {
            if (box.Meets(curve.Points[i - 1], curve.Points[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnBorder(Box box, Box border)
    {
        var shared = box.Shared(border);
        return shared > 0 && shared < (box.Width * box.Height) - 0.01;
    }
}
