using Dot2Lab.Dot.Printing;

namespace Dot2Lab.Dot.Drafting;

/// <summary>Writes a graph as DOT: nodes, then subgraphs with their members, then edges.</summary>
internal static class DraftWriter
{
    private const int DeepestIndentation = 20;

    /// <summary>Writes it.</summary>
    public static void Write(GraphDraft graph, Stream output)
    {
        using var writer = new ByteWriter(output);
        writer.Write($"{(graph.Strict ? "strict " : "")}{(graph.Directed ? "digraph" : "graph")} {Header(graph.Name)}\n");
        WriteAttributes(graph.Attributes, 1, writer);
        foreach (var node in graph.Nodes)
        {
            writer.Write($"\t{DotText.Write(node.Id)}{List(node.Attributes)};\n");
        }

        WriteSubgraphs(graph, writer);
        foreach (var edge in graph.Edges)
        {
            var attributes = edge.Key is { } key ? edge.Attributes.With(DotEdge.KeyName, key) : edge.Attributes;
            writer.Write($"\t{DotText.Write(edge.Tail)} {(graph.Directed ? "->" : "--")} {DotText.Write(edge.Head)}{List(attributes)};\n");
        }

        writer.Write("}\n");
    }

    // Without recursion, for a nest may be deeper than the stack.
    private static void WriteSubgraphs(GraphDraft graph, ByteWriter writer)
    {
        var open = new Stack<DraftAttributes>([graph.Attributes]);
        foreach (var subgraph in graph.Subgraphs)
        {
            CloseTo(subgraph.Depth, open, writer);
            writer.Write($"{Tabs(subgraph.Depth + 1)}{(subgraph.Name is null ? "" : "subgraph ")}{Header(subgraph.Name)}\n");
            WriteAttributes(Unlike(open.Peek(), subgraph.Attributes), subgraph.Depth + 2, writer);
            foreach (var node in subgraph.Nodes)
            {
                writer.Write($"{Tabs(subgraph.Depth + 2)}{DotText.Write(node)};\n");
            }

            open.Push(subgraph.Attributes);
        }

        CloseTo(0, open, writer);
    }

    private static void CloseTo(int depth, Stack<DraftAttributes> open, ByteWriter writer)
    {
        for (; open.Count > depth + 1; open.Pop())
        {
            writer.Write($"{Tabs(open.Count - 1)}}}\n");
        }
    }

    // What the graph around has, a subgraph inherits; an attribute that is not there is an empty one.
    private static DraftAttributes Unlike(DraftAttributes around, DraftAttributes own)
    {
        var missing = around.Where(pair => !own.Has(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, new DotId("")));
        return own.Concat(missing)
            .Where(pair => pair.Value != (around[pair.Key] ?? new DotId("")))
            .Aggregate(DraftAttributes.None, (all, pair) => all.With(pair.Key, pair.Value));
    }

    private static void WriteAttributes(DraftAttributes attributes, int depth, ByteWriter writer)
    {
        if (List(attributes) is { Length: > 0 } list)
        {
            writer.Write($"{Tabs(depth)}graph{list};\n");
        }
    }

    private static string List(DraftAttributes attributes)
    {
        var list = string.Join(", ", attributes.Select(pair => $"{DotText.Write(new DotId(pair.Key))}={DotText.Write(pair.Value)}"));
        return list.Length == 0 ? "" : $" [{list}]";
    }

    private static string Header(DotId? name) => name is { } known ? $"{DotText.Write(known)} {{" : "{";

    private static string Tabs(int depth) => new('\t', Math.Min(depth, DeepestIndentation));
}
