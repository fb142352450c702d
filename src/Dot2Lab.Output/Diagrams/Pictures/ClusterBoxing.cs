using System.Globalization;
using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>Boxes of clusters for layouts that know no clusters: around the members, where nobody else is inside.</summary>
internal static class ClusterBoxing
{
    private const double Margin = 8;
    private const double TitleHeight = 14;
    private const double CharacterWidth = 7;

    /// <summary>The attributes that place each cluster which can be drawn.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="nodes">The boxes of its nodes.</param>
    public static IReadOnlyDictionary<string, DraftAttributes> Of(GraphDraft graph, IReadOnlyDictionary<string, Box> nodes)
    {
        var boxes = new Dictionary<string, Box>();
        for (var i = graph.Subgraphs.Count - 1; i >= 0; i--)
        {
            var cluster = graph.Subgraphs[i];
            var inside = graph.Subgraphs.Skip(i + 1).TakeWhile(subgraph => subgraph.Depth > cluster.Depth).ToList();
            var members = inside.Append(cluster).SelectMany(subgraph => subgraph.Nodes).Select(node => node.Text).ToHashSet(StringComparer.Ordinal);
            if (!cluster.IsCluster || members.Count == 0)
            {
                continue;
            }

            var inner = inside.Select(subgraph => subgraph.Name?.Text ?? "").Where(boxes.ContainsKey).Select(name => boxes[name]);
            var box = Box.Around(members.Select(member => nodes[member]).Concat(inner)).Grown(Margin);
            box = box with { Top = box.Top + TitleHeight };
            if (!nodes.Any(pair => !members.Contains(pair.Key) && pair.Value.Shared(box) > 0))
            {
                boxes.Add(cluster.Name!.Value.Text, box);
            }
        }

        return graph.Subgraphs.Where(subgraph => boxes.ContainsKey(subgraph.Name?.Text ?? ""))
            .ToDictionary(subgraph => subgraph.Name!.Value.Text, subgraph => Placed(subgraph, boxes[subgraph.Name!.Value.Text]));
    }

    private static DraftAttributes Placed(SubgraphDraft cluster, Box box)
    {
        var placed = cluster.Attributes.With("bb", box.ToString());
        return cluster.Attributes.Text("label") is not { } label ? placed : placed
            .With("lp", new Point(box.Center.X, box.Top - (TitleHeight / 2) - 2).ToString())
            .With("lheight", Inches(TitleHeight))
            .With("lwidth", Inches(Math.Min(box.Width, label.Length * CharacterWidth)));
    }

    private static string Inches(double points) => (points / 72).ToString("0.##", CultureInfo.InvariantCulture);
}
