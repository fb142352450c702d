using Dot2Lab.Dot.Reading;

namespace Dot2Lab.Dot.Printing;

/// <summary>
/// Writes one graph as DOT. Edges are written in the order in which they were made, each in the subgraph that it was made in,
/// and are mentioned again where and when they were before: in a strict graph it depends on what a subgraph has got so far
/// which edge a mention means. Subgraphs are opened and closed on the way. One without a name cannot be opened twice, but all
/// that happened in it happened in one go, so it need not be. Edge defaults come last, so that they touch none of the edges.
/// </summary>
internal sealed class CanonicalWriter(DotGraph graph, ByteWriter output)
{
    private readonly StatementWriter _statements = new(graph, output);
    private readonly Stack<DotSubgraph> _open = new([graph.Root]);

    // For each subgraph that has been opened, how many of its children have been.
    private readonly Dictionary<DotSubgraph, int> _opened = new() { [graph.Root] = 0 };
    private readonly Queue<EdgeMention> _mentions = new(graph.EdgeMentions);

    /// <summary>Writes the graph.</summary>
    public void Write()
    {
        _statements.OpenGraph();
        foreach (var edge in graph.Edges)
        {
            WriteMentions(edge.Sequence);
            GoTo(edge.Owner);
            _statements.Write(edge);
        }

        WriteMentions(graph.Edges.Count);
        GoTo(graph.Root);
        Finish();
        _statements.Close(0);
    }

    // Those from before there were more edges than that.
    private void WriteMentions(int edges)
    {
        while (_mentions.TryPeek(out var mention) && mention.EdgesBefore <= edges)
        {
            GoTo(mention.Subgraph);
            _statements.Write(_mentions.Dequeue());
        }
    }

    // From the subgraph that is open to another, through the nearest that is around both.
    private void GoTo(DotSubgraph target)
    {
        var path = new Stack<DotSubgraph>();
        while (target != _open.Peek())
        {
            if (target.Depth >= _open.Peek().Depth)
            {
                path.Push(target);
                target = target.Parent!;
            }
            else
            {
                Leave();
            }
        }

        foreach (var subgraph in path)
        {
            Enter(subgraph);
        }
    }

    private void Enter(DotSubgraph subgraph)
    {
        if (_opened.ContainsKey(subgraph))
        {
            _statements.Open(subgraph.Name, subgraph.Depth);
            _open.Push(subgraph);
            return;
        }

        // Those made before it come before it, also if they are empty or get their edges later.
        while (EnterNext(_open.Peek()) != subgraph)
        {
            Leave();
        }
    }

    private DotSubgraph EnterNext(DotSubgraph parent)
    {
        var next = parent.Subgraphs[_opened[parent]++];
        _statements.OpenFirst(next);
        _open.Push(next);
        _opened[next] = 0;
        return next;
    }

    private void Leave()
    {
        if (_open.Peek().Name is null)
        {
            Finish();
        }

        _statements.Close(_open.Pop().Depth);
    }

    // Writes what the open subgraph and those inside it still lack: subgraphs without edges, and edge defaults. For a subgraph
    // without a name this is the last chance; those inside it that have none had theirs when they were left.
    private void Finish()
    {
        var top = _open.Peek();
        var inside = new Stack<DotSubgraph>(top.Subgraphs.Reverse());
        while (inside.TryPop(out var subgraph))
        {
            var isNew = !_opened.ContainsKey(subgraph);
            if (isNew || (subgraph.Name is not null && subgraph.EdgeDefaults.Own.Any()))
            {
                GoTo(subgraph);
            }

            if (subgraph.Name is not null)
            {
                _statements.WriteEdgeDefaults(subgraph);
                foreach (var child in subgraph.Subgraphs.Reverse())
                {
                    inside.Push(child);
                }
            }
        }

        GoTo(top);
        _statements.WriteEdgeDefaults(top);
    }
}
