using System.Text;
using System.Text.RegularExpressions;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// Makes Graphviz's SVG stand by itself: the icons' files become symbols inside it, and what hovers over a node is its name.
/// </summary>
internal static partial class SvgFinish
{
    /// <summary>The SVG as it is delivered.</summary>
    public static byte[] Of(byte[] svg, Picture picture, string icons)
    {
        var text = Encoding.UTF8.GetString(svg);
        foreach (var name in Icon.Names)
        {
            text = text.Replace($"xlink:href=\"{icons}/{Icon.FileName(name)}\"", $"xlink:href=\"#icon-{name}\"", StringComparison.Ordinal);
        }

        text = Images().Replace(text, "<use$1$2/>");
        text = Titles().Replace(text, match => picture.Titles.TryGetValue(match.Groups[1].Value, out var title) ? $"<title>{LabelText.Xml(title)}</title>" : "");
        return Encoding.UTF8.GetBytes(Opening().Replace(text, match => $"{match.Value}\n{Symbols(text)}", 1));
    }

    private static string Symbols(string text)
    {
        var used = Icon.Names.Where(name => text.Contains($"\"#icon-{name}\"", StringComparison.Ordinal));
        return $"<defs>\n{string.Concat(used.Select(name => $"<symbol id=\"icon-{name}\" viewBox=\"0 0 64 42\">{Icon.Svg(name).Trim()}</symbol>\n"))}</defs>";
    }

    [GeneratedRegex("<image( xlink:href=\"#icon-[^>]*?)\\s*preserveAspectRatio=\"[^\"]*\"([^>]*?)/>")]
    private static partial Regex Images();

    [GeneratedRegex("<title>([^<]*)</title>\n?")]
    private static partial Regex Titles();

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Opening();
}
