using System.Globalization;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>The icons of the roles: drawn for dot2lab, once as SVG and once, for where Graphviz reads no SVG, as PNG of that.</summary>
public static class Icon
{
    private const int Width = 52;
    private const int Height = 34;

    /// <summary>The names of all icons.</summary>
    public static IReadOnlyList<string> Names => ["p", "pe", "ce", "router", "switch", "host"];

    /// <summary>The file that Graphviz is to find in the folder of icons.</summary>
    public static string FileName(string name) => $"{name}.png";

    /// <summary>Its picture for Graphviz.</summary>
    public static byte[] Png(string name) => Resource($"{name}.png");

    /// <summary>Its picture as an SVG element's content, 64 units wide and 42 high.</summary>
    internal static string Svg(string name) => System.Text.Encoding.UTF8.GetString(Resource($"{name}.svg"));

    /// <summary>A table's cell that shows it.</summary>
    internal static string Cell(string name, string folder) => Cell(name, folder, Width, Height);

    /// <summary>The same for a legend.</summary>
    internal static string SmallCell(string name, string folder) => Cell(name, folder, Width * 2 / 3, Height * 2 / 3);

    private static string Cell(string name, string folder, int width, int height) => string.Create(
        CultureInfo.InvariantCulture,
        $"<TD FIXEDSIZE=\"TRUE\" WIDTH=\"{width}\" HEIGHT=\"{height}\"><IMG SCALE=\"TRUE\" SRC=\"{folder}/{FileName(name)}\"/></TD>");

    private static byte[] Resource(string file)
    {
        using var stream = typeof(Icon).Assembly.GetManifestResourceStream($"Dot2Lab.Output.Diagrams.Icons.{file}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
