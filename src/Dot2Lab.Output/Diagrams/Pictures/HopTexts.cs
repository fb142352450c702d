using System.Globalization;
using Dot2Lab.Output.Diagrams.Overlays;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>What an overlay says of each hop: its number, what is done, and the label stack as a row of boxes, the top first.</summary>
/// <param name="overlay">The overlay.</param>
/// <param name="ends">Where each interface is, by namespace and name.</param>
internal sealed class HopTexts(DiagramOverlay overlay, IReadOnlyDictionary<(string Namespace, string Interface), LinkEnd> ends)
{
    private readonly ILookup<LinkEnd, (string Markup, bool IsReply)> _rows = overlay.Paths
        .SelectMany(path => path.Hops.Select((hop, i) => (End: ends.GetValueOrDefault((hop.Namespace, hop.Out ?? hop.In ?? "")), Row: Row(hop, i + 1), path.IsReply)))
        .Where(entry => entry.End is not null)
        .ToLookup(entry => entry.End!, entry => (entry.Row, entry.IsReply));

    /// <summary>What is said at the end of an edge; null for nothing.</summary>
    public PictureText? At(int edge, bool isTail)
    {
        var rows = _rows[new LinkEnd(edge, isTail)].Distinct().Select(row => Colored(row.Markup, row.IsReply)).ToList();
        var id = string.Create(CultureInfo.InvariantCulture, $"hop-{edge}-{(isTail ? "tail" : "head")}");
        return rows.Count == 0 ? null : new PictureText(
            id, "text hop", $"<TABLE BORDER=\"1\" COLOR=\"#B0BEC5\" BGCOLOR=\"#FFFDE7\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">{string.Concat(rows)}</TABLE>");
    }

    private static string Colored(string markup, bool isReply) =>
        $"<TR><TD><FONT POINT-SIZE=\"9\" COLOR=\"{(isReply ? OverlayStrokes.ReplyColor : OverlayStrokes.RequestColor)}\"><B>{markup}</B></FONT></TD></TR>";

    private static string Row(OverlayHop hop, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}. {LabelText.Markup(hop.Action)}{string.Concat(hop.Labels.Select(label => $" [{label}]"))}");
}
