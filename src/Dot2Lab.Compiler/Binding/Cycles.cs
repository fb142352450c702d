using Dot2Lab.Compiler.Model;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Finds which nodes are on a cycle; two links between the same two nodes make one.</summary>
internal sealed class Cycles
{
    private readonly ILookup<NodeName, (NodeName To, int Link)> _neighbours;
    private readonly Dictionary<NodeName, (NodeName? Parent, int Depth)> _tree = [];
    private readonly HashSet<int> _treeLinks = [];
    private readonly HashSet<NodeName> _found = [];

    private Cycles(IReadOnlyList<(NodeName First, NodeName Second)> links)
    {
        _neighbours = links.SelectMany((l, i) => new[] { (From: l.First, To: l.Second, Link: i), (From: l.Second, To: l.First, Link: i) })
            .ToLookup(n => n.From, n => (n.To, n.Link));
        foreach (var node in _neighbours.Select(n => n.Key))
        {
            Grow(node);
        }

        foreach (var (first, second) in links.Where((_, i) => !_treeLinks.Contains(i)))
        {
            Close(first, second);
        }
    }

    /// <summary>The nodes on any cycle of some links.</summary>
    public static IReadOnlySet<NodeName> Of(IReadOnlyList<(NodeName First, NodeName Second)> links) => new Cycles(links)._found;

    // A spanning tree of the nodes that can be reached, breadth first.
    private void Grow(NodeName root)
    {
        if (!_tree.TryAdd(root, (null, 0)))
        {
            return;
        }

        var open = new Queue<NodeName>([root]);
        while (open.TryDequeue(out var node))
        {
            foreach (var (to, link) in _neighbours[node].Where(n => _tree.TryAdd(n.To, (node, _tree[node].Depth + 1))))
            {
                _treeLinks.Add(link);
                open.Enqueue(to);
            }
        }
    }

    // A link outside the tree closes the cycle of itself and the tree's way between its ends.
    private void Close(NodeName first, NodeName second)
    {
        while (first != second)
        {
            _found.Add(first);
            _found.Add(second);
            (first, second) = _tree[first].Depth >= _tree[second].Depth ? (_tree[first].Parent!, second) : (first, _tree[second].Parent!);
        }

        _found.Add(first);
    }
}
