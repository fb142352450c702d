using Dot2Lab.Dot.Drafting;
using Dot2Lab.Output.Diagrams.Overlays;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>The lines that an overlay puts along the edges of a picture.</summary>
/// <param name="ends">Where each interface is, by namespace and name.</param>
internal sealed class OverlayStrokes(IReadOnlyDictionary<(string Namespace, string Interface), LinkEnd> ends)
{
    /// <summary>The colour of requests' ways.</summary>
    public const string RequestColor = "#8E24AA";

    /// <summary>The colour of replies' ways, which are dashed besides.</summary>
    public const string ReplyColor = "#00695C";

    /// <summary>The colour of faults.</summary>
    public const string FaultColor = "#C62828";

    /// <summary>The colour of what faults elsewhere are felt at.</summary>
    public const string AffectedColor = "#EF6C00";

    private const double Aside = 5;

    /// <summary>All lines; what several ways have in common is drawn once.</summary>
    public IReadOnlyList<Stroke> Of(DiagramOverlay overlay) =>
    [
        .. overlay.Links.Select(Mark).OfType<Stroke>().DistinctBy(stroke => stroke.Edge),
        .. overlay.Paths.SelectMany(Steps).DistinctBy(stroke => (stroke.Edge, stroke.IsBackwards, stroke.Attributes.Text("class"))),
    ];

    private Stroke? Mark(LinkMark mark) => !ends.TryGetValue((mark.Namespace, mark.Interface), out var end) ? null : new Stroke(
        end.Edge,
        IsBackwards: false,
        Aside: 0,
        Look(mark.IsFault ? FaultColor : AffectedColor, mark.IsFault ? "mark fault" : "mark affected").With("penwidth", "7").With("dir", "none"));

    private IEnumerable<Stroke> Steps(OverlayPath path) =>
        from hop in path.Hops
        where hop.Out is not null && ends.ContainsKey((hop.Namespace, hop.Out))
        let end = ends[(hop.Namespace, hop.Out!)]
        select new Stroke(end.Edge, !end.IsTail, Aside, Look(path.IsReply ? ReplyColor : RequestColor, path.IsReply ? "path reply" : "path request")
            .With("style", path.IsReply ? "dashed" : "solid")
            .With("penwidth", "3")
            .With("dir", "forward"));

    private static DraftAttributes Look(string color, string classes) => DraftAttributes.None.With("color", $"{color}A0").With("class", classes);
}
