namespace Dot2Lab.Dot.Printing;

/// <summary>
/// Which nodes to list in which subgraph: each only where it is in no subgraph further inside, for there it is a member of
/// all graphs around as well. This depends on nothing but the memberships, so that equal graphs are written alike.
/// </summary>
internal sealed class InnermostMembers
{
    private readonly Dictionary<DotSubgraph, (int First, int Last)> _ranks = [];
    private readonly Dictionary<DotSubgraph, List<DotNode>> _members = [];

    /// <summary>Works them out for all subgraphs of a graph.</summary>
    public InnermostMembers(DotGraph graph)
    {
        var subgraphs = graph.Root.AllBelow().Skip(1).ToList();
        Rank(subgraphs);
        var memberships = subgraphs
            .SelectMany(subgraph => subgraph.NodeMembers.Direct.Select(node => (Node: node, Subgraph: subgraph)))
            .OrderBy(pair => pair.Node.Sequence)
            .ThenBy(pair => _ranks[pair.Subgraph].First)
            .ToList();
        for (var i = 0; i < memberships.Count; i++)
        {
            var (node, subgraph) = memberships[i];
            var isFurtherInside = i + 1 < memberships.Count && memberships[i + 1].Node == node
                && _ranks[memberships[i + 1].Subgraph].First <= _ranks[subgraph].Last;
            if (!isFurtherInside)
            {
                Of(subgraph).Add(node);
            }
        }
    }

    /// <summary>The nodes to list in a subgraph, in the order in which they were made.</summary>
    public List<DotNode> Of(DotSubgraph subgraph)
    {
        if (!_members.TryGetValue(subgraph, out var members))
        {
            _members.Add(subgraph, members = []);
        }

        return members;
    }

    // Ranks go down the tree, each subgraph before those inside it, so that these are a range: from its own rank to its last.
    private void Rank(List<DotSubgraph> subgraphs)
    {
        for (var i = 0; i < subgraphs.Count; i++)
        {
            _ranks[subgraphs[i]] = (i, i);
        }

        for (var i = subgraphs.Count - 1; i >= 0; i--)
        {
            var parent = subgraphs[i].Parent!;
            if (parent.Parent is not null)
            {
                var (first, last) = _ranks[parent];
                _ranks[parent] = (first, Math.Max(last, _ranks[subgraphs[i]].Last));
            }
        }
    }
}
