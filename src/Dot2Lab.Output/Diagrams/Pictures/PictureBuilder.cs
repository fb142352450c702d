using System.Globalization;
using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Output.Diagrams.Overlays;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>Makes a picture of an author's graph and its plan. What the author said of how things look wins.</summary>
internal sealed class PictureBuilder
{
    private readonly LabMap _map;
    private readonly GraphDraft _author;
    private readonly LabTexts _texts;
    private readonly VrfLooks _looks;
    private readonly string _icons;
    private readonly Dictionary<DotId, DotId> _names;
    private readonly PictureTiers? _tiers;
    private readonly DiagramOverlay _overlay;
    private readonly SiteFolds _folds;
    private readonly IReadOnlyList<DrawnLink?> _links;

    /// <summary>Prepares it.</summary>
    /// <param name="map">What became of the author's nodes and edges.</param>
    /// <param name="author">The author's graph.</param>
    /// <param name="icons">The folder that holds the icons.</param>
    /// <param name="overlay">What is drawn over it.</param>
    public PictureBuilder(LabMap map, GraphDraft author, string icons, DiagramOverlay overlay)
    {
        _overlay = overlay;
        _map = map;
        _folds = new SiteFolds(map.Plan, overlay);
        (_author, _links) = Drawn(author);
        _texts = new LabTexts(map.Plan);
        _looks = new VrfLooks(author, map);
        _icons = icons;
        _names = _author.Nodes.Index().ToDictionary(pair => pair.Item.Id, pair => new DotId(string.Create(CultureInfo.InvariantCulture, $"n{pair.Index}")));
        _tiers = PictureTiers.IsLaidOutBy(author) ? null : new PictureTiers(map.Plan);
    }

    private string GraphName => _author.Name?.Text ?? "";

    /// <summary>Makes it.</summary>
    public Picture Build()
    {
        var edges = _author.Edges.Select((edge, i) => Draw(edge, i)).ToList();
        var attributes = Common(HarmlessAttributes.Of(_author.Attributes)).WithDefault("pad", "0.2").WithDefault("bgcolor", "white");
        var graph = SiteClusters.AddTo(_author, _map, _looks) with
        {
            Name = null,
            Strict = false,
            Attributes = _author.Attributes["label"] is { } label ? attributes.With("label", new DotId(LabelMarkup.Of(label, GraphName, GraphName), IsHtml: true)) : attributes,
            Nodes = [.. _author.Nodes.Select(Draw)],
            Edges = _tiers is null ? [.. edges.Select(e => e.Edge)] : LeafRows.Of([.. edges.Select(e => e.Edge)]),
        };
        var ends = Ends(edges.ConvertAll(e => e.IsTurned));
        var hops = new HopTexts(_overlay, ends);
        return new Picture(
            graph with { Subgraphs = [.. ClusterSplit.Of(graph.Subgraphs).Select(Draw)] },
            [.. edges.Select(e => e.Link).OfType<PictureLink>().Select(link => link with { TailHop = hops.At(link.Edge, isTail: true), HeadHop = hops.At(link.Edge, isTail: false) })],
            new PictureText(DiagramNames.Legend, "text", new PictureLegend(_map.Plan, _looks, _icons, _overlay).ToString()))
        {
            Strokes = new OverlayStrokes(ends).Of(_overlay),
            Titles = _author.Nodes.ToDictionary(node => _names[node.Id].Text, node => node.Id.Text),
        };
    }

    // What defines a VRF is in the legend, unless the author joined it to something.
    private DrawnGraph Drawn(GraphDraft author)
    {
        var hidden = _folds.Hidden;
        var joined = author.Edges.SelectMany(edge => new[] { edge.Tail, edge.Head }).ToHashSet();
        var kept = author.Nodes
            .Where(node => _map.NodeOf(node.Id) is { } planned ? !hidden.ContainsKey(planned.Namespace) : !VrfLooks.IsDefinition(node) || joined.Contains(node.Id))
            .Select(node => node.Id);
        var drawn = DrawnGraph.Of(author, _map).Only(kept.ToHashSet());
        return drawn with { Graph = drawn.Graph with { Subgraphs = MisplacedMembers.Remove(drawn.Graph.Subgraphs, _map) } };
    }

    private NodeDraft Draw(NodeDraft node)
    {
        var kept = Common(HarmlessAttributes.Of(node.Attributes));
        var title = node.Attributes["label"] is { } label ? LabelMarkup.Of(label, node.Id.Text, GraphName) : $"<B>{LabelText.Markup(node.Id.Text)}</B>";
        if (_map.NodeOf(node.Id) is not { } planned)
        {
            return new NodeDraft(_names[node.Id], kept.With("label", new DotId(title, IsHtml: true)));
        }

        var look = _looks.Of(planned.Vrf);
        var marks = _overlay.Nodes.Where(mark => _folds.Hidden.GetValueOrDefault(mark.Namespace, mark.Namespace) == planned.Namespace).ToList();
        var facts = _texts.Of(planned).Concat(_folds.Of(planned)).Concat(marks.Take(1).Select(mark => new NodeFact(mark.Text)));
        var drawn = Marked(kept, marks)
            .WithDefault("shape", "plain")
            .WithDefault("color", look?.Color ?? "#37474F")
            .With("id", DiagramNames.Node(planned.Namespace))
            .With("class", $"role-{RoleLook.Of(planned.Role).Word}{VrfClass(planned.Vrf)}")
            .With("label", new DotId(NodeLabel.Of(planned, title, [.. facts], _looks, _icons), IsHtml: true));
        return new NodeDraft(_names[node.Id], drawn);
    }

    private static DraftAttributes Marked(DraftAttributes attributes, List<NodeMark> marks) => marks.Count == 0 ? attributes : attributes
        .WithDefault("shape", "box")
        .With("style", "filled")
        .With("color", marks.Exists(mark => mark.IsFault) ? OverlayStrokes.FaultColor : OverlayStrokes.AffectedColor)
        .With("fillcolor", marks.Exists(mark => mark.IsFault) ? "#FFCDD2" : "#FFE0B2")
        .With("penwidth", marks.Exists(mark => mark.IsFault) ? "3" : "1.5");

    private Dictionary<(string Namespace, string Interface), LinkEnd> Ends(List<bool> turned) => turned.Index()
        .Where(pair => _links[pair.Index] is not null)
        .SelectMany(pair => _links[pair.Index]!.Ends.Select((end, i) => (end, At: new LinkEnd(pair.Index, i == 0 != pair.Item))))
        .ToDictionary(entry => (entry.end.Node.Namespace, entry.end.Port.Name), entry => entry.At);

    private (EdgeDraft Edge, PictureLink? Link, bool IsTurned) Draw(EdgeDraft edge, int index)
    {
        var kept = Common(HarmlessAttributes.Of(edge.Attributes));
        var drawn = new EdgeDraft(_names[edge.Tail], _names[edge.Head], kept);
        if (_links[index] is not { } link)
        {
            return edge.Attributes["label"] is { } label
                ? (drawn with { Attributes = kept.With("label", new DotId(LabelMarkup.Of(label, "", GraphName), IsHtml: true)) }, null, false)
                : (drawn, null, false);
        }

        drawn = drawn with { Attributes = Look(kept, link) };
        var texts = new PictureLink(index, End(link.Tail, link, edge, "taillabel"), Net(link, edge), End(link.Head, link, edge, "headlabel"));
        return _tiers?.Turns(link) == true && !edge.Attributes.Has("dir") ? (PictureTiers.Turn(drawn), texts.Turned, true) : (drawn, texts, false);
    }

    // A link is a link either way, also in a digraph.
    private DraftAttributes Look(DraftAttributes kept, DrawnLink link)
    {
        var look = _looks.Of(link.Vrf);
        return kept
            .WithDefault("dir", "none")
            .WithDefault("color", look?.Color ?? "#37474F")
            .WithDefault("style", look?.Line ?? "solid")
            .WithDefault("penwidth", link.IsCore ? "2.4" : "1.6")
            .With("id", DiagramNames.Link(link.Tail.Node.Namespace, link.Tail.Port.Name, link.Head.Node.Namespace, link.Head.Port.Name))
            .With("class", $"link{(link.IsCore ? " core" : "")}{VrfClass(link.Vrf)}");
    }

    private PictureText End(DrawnEnd end, DrawnLink link, EdgeDraft edge, string own)
    {
        var markup = edge.Attributes[own] is { } label ? LabelMarkup.Of(label, "", GraphName) : LabelMarkup.Of(_texts.Of(end, link));
        return new PictureText(DiagramNames.End(end.Node.Namespace, end.Port.Name), "text end", Small(markup));
    }

    // The author's words, and below them what was decided; an empty label of his asks for nothing.
    private PictureText? Net(DrawnLink link, EdgeDraft edge)
    {
        var own = edge.Attributes["label"] is { } label ? LabelMarkup.Of(label, "", GraphName) : null;
        var decided = LabelMarkup.Of(_texts.Of(link));
        string?[] parts = own is "" ? [] : [own, decided.Length > 0 ? $"<I>{decided}</I>" : null];
        var markup = string.Join("<BR/>", parts.OfType<string>());
        var id = DiagramNames.Net(link.Tail.Node.Namespace, link.Tail.Port.Name, link.Head.Node.Namespace, link.Head.Port.Name);
        return markup.Length == 0 ? null : new PictureText(id, "text net", Small(markup));
    }

    private SubgraphDraft Draw(SubgraphDraft subgraph, int index)
    {
        // Links come into a box from above, where a title would be in their way.
        var attributes = Common(HarmlessAttributes.Of(subgraph.Attributes)).WithDefault("labelloc", _author.Attributes.Text("rankdir") is null or "TB" ? "b" : "t");
        attributes = subgraph.Attributes["label"] is { } label
            ? attributes.With("label", new DotId($"<B>{LabelMarkup.Of(label, subgraph.Name?.Text ?? "", GraphName)}</B>", IsHtml: true))
            : attributes;
        if (SiteClusters.IsSite(subgraph))
        {
            attributes = attributes.With("id", subgraph.Attributes["id"]!.Value).With("class", subgraph.Attributes["class"]!.Value);
        }

        var drawn = string.Create(CultureInfo.InvariantCulture, $"{(subgraph.IsCluster ? "cluster" : "s")}{index}");
        return new SubgraphDraft(new DotId(drawn), subgraph.Depth, attributes, [.. subgraph.Nodes.Select(node => _names[node])]);
    }

    private static DraftAttributes Common(DraftAttributes attributes) =>
        attributes.WithDefault("fontname", "sans-serif").WithDefault("fontsize", "10").WithDefault("fontcolor", "#1B2631");

    private static string Small(string markup) => $"<FONT POINT-SIZE=\"8\">{markup}</FONT>";

    private static string VrfClass(string? vrf) => vrf is null ? "" : $" {DiagramNames.VrfClass(vrf)}";
}
