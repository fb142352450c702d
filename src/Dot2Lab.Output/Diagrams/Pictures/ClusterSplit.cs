using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// A cluster of the author's that holds several sites would reach from one side of the provider to the other, or force the sites
/// together. In a picture each of its sites has a box like it instead.
/// </summary>
internal static class ClusterSplit
{
    /// <summary>Splits the clusters that consist of sites.</summary>
    /// <param name="subgraphs">All subgraphs, those of sites among them, each before those inside it.</param>
    public static IReadOnlyList<SubgraphDraft> Of(IReadOnlyList<SubgraphDraft> subgraphs)
    {
        var result = subgraphs.ToList();
        for (var i = 0; i < result.Count; i++)
        {
            var inside = Enumerable.Range(i + 1, Math.Max(0, result.Count - i - 1)).TakeWhile(j => result[j].Depth > result[i].Depth).ToList();
            var sites = inside.Where(j => SiteClusters.IsSite(result[j])).ToList();
            if (result[i].IsCluster && sites.Count > 1 && Members(result, inside.Prepend(i)).SetEquals(Members(result, sites)))
            {
                sites.ForEach(j => result[j] = LikeParent(result[j], result[i]));
                result[i] = result[i] with { Name = null, Attributes = DraftAttributes.None };
            }
        }

        return result;
    }

    private static HashSet<DotId> Members(List<SubgraphDraft> subgraphs, IEnumerable<int> chosen) => [.. chosen.SelectMany(i => subgraphs[i].Nodes)];

    private static SubgraphDraft LikeParent(SubgraphDraft site, SubgraphDraft parent)
    {
        var attributes = parent.Attributes.Where(pair => pair.Key is not ("label" or "id" or "class")).Aggregate(site.Attributes, (all, pair) => all.With(pair.Key, pair.Value));
        return site with
        {
            Attributes = parent.Attributes["label"] is { IsHtml: false, Text.Length: > 0 } label
                ? attributes.With("label", $"{label.Text}: {ShortTitle(site)}")
                : attributes,
        };
    }

    // Without the VRF before it, which the author's own words stand for.
    private static string ShortTitle(SubgraphDraft site) => site.Attributes.Text("label")!.Split(": ")[^1];
}
