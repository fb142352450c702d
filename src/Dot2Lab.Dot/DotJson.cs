using System.Globalization;
using Dot2Lab.Dot.Printing;

namespace Dot2Lab.Dot;

/// <summary>
/// Writes graphs as JSON, a line each: every attribute that exists for a kind of element is listed for each element of that
/// kind, empty where nothing was said, and edges come by tail, then head, as Graphviz iterates over them.
/// </summary>
public static class DotJson
{
    /// <summary>Writes the graphs; bytes of the source that are not UTF-8 come out as they went in.</summary>
    public static void Write(IEnumerable<DotGraph> graphs, Stream output)
    {
        using var writer = new ByteWriter(output);
        foreach (var graph in graphs)
        {
            new GraphWriter(graph, writer).Write();
            writer.Write("\n");
        }
    }

    private sealed class GraphWriter(DotGraph graph, ByteWriter writer)
    {
        private readonly string[] _graphNames = Sorted(graph.GraphAttributeNames);
        private readonly string[] _nodeNames = Sorted(graph.NodeAttributeNames);
        private readonly string[] _edgeNames = Sorted(graph.EdgeAttributeNames);

        public void Write()
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"directed\":{(graph.Directed ? 1 : 0)},\"strict\":{(graph.Strict ? 1 : 0)},\"nodes\":["));
            Join(graph.Nodes, WriteNode);
            writer.Write("],\"edges\":[");
            Join(ByEnds(graph.Edges), WriteEdge);
            writer.Write("],\"root\":");
            WriteNest();
            writer.Write("}");
        }

        // Without recursion, for a nest may be deeper than the stack.
        private void WriteNest()
        {
            Warm();
            var open = new Stack<(DotSubgraph Subgraph, int Next)>();
            Open(graph.Root, open);
            while (open.TryPop(out var top))
            {
                if (top.Next == top.Subgraph.Subgraphs.Count)
                {
                    writer.Write("]}");
                    continue;
                }

                writer.Write(top.Next == 0 ? "" : ",");
                open.Push((top.Subgraph, top.Next + 1));
                Open(top.Subgraph.Subgraphs[top.Next], open);
            }
        }

        // Innermost first, so that each subgraph finds its children's members already collected.
        private void Warm()
        {
            foreach (var subgraph in graph.Root.AllBelow().Reverse())
            {
                _ = subgraph.Nodes.Count + subgraph.Edges.Count;
            }
        }

        private void Open(DotSubgraph subgraph, Stack<(DotSubgraph Subgraph, int Next)> open)
        {
            writer.Write("{\"name\":");
            WriteNullable(subgraph.Name);
            writer.Write(",\"attrs\":");
            WriteAttributes(_graphNames, subgraph.Attributes);
            writer.Write(",\"nodedef\":");
            WriteAttributes(_nodeNames, new DotAttributes(graph.Store, 0, subgraph.NodeDefaults.Current));
            writer.Write(",\"edgedef\":");
            WriteAttributes(_edgeNames, new DotAttributes(graph.Store, 0, subgraph.EdgeDefaults.Current));
            writer.Write(",\"nodes\":[");
            Join(subgraph.Nodes, node => WriteText(node.Id.Text));
            writer.Write("],\"edges\":[");
            Join(ByEnds(subgraph.Edges), edge =>
            {
                WriteEnds(edge);
                writer.Write("]");
            });
            writer.Write("],\"subs\":[");
            open.Push((subgraph, 0));
        }

        private void WriteNode(DotNode node)
        {
            writer.Write("[");
            WriteText(node.Id.Text);
            writer.Write(",");
            WriteAttributes(_nodeNames, node.Attributes);
            writer.Write("]");
        }

        private void WriteEdge(DotEdge edge)
        {
            WriteEnds(edge);
            writer.Write(",");
            WriteAttributes(_edgeNames, edge.Attributes);
            writer.Write("]");
        }

        private void WriteEnds(DotEdge edge)
        {
            writer.Write("[");
            WriteText(edge.Tail.Id.Text);
            writer.Write(",");
            WriteText(edge.Head.Id.Text);
            writer.Write(",");
            WriteNullable(edge.Key);
        }

        private void WriteAttributes(string[] names, DotAttributes attributes)
        {
            writer.Write("{");
            Join(names, name =>
            {
                WriteText(name);
                writer.Write(":");
                WriteValue(attributes.TryGet(name, out var attribute) ? attribute.Value : new DotId(""));
            });
            writer.Write("}");
        }

        private void WriteValue(DotId value)
        {
            writer.Write(value.IsHtml ? "{\"html\":" : "");
            WriteText(value.Text);
            writer.Write(value.IsHtml ? "}" : "");
        }

        private void WriteNullable(DotId? id)
        {
            if (id is { } known)
            {
                WriteText(known.Text);
            }
            else
            {
                writer.Write("null");
            }
        }

        private void WriteText(string text)
        {
            writer.Write("\"");
            var rest = text.AsSpan();
            while (rest.IndexOfAny(JsonText.Special) is var special and >= 0)
            {
                writer.Write(rest[..special]);
                writer.Write(JsonText.Escape(rest[special]));
                rest = rest[(special + 1)..];
            }

            writer.Write(rest);
            writer.Write("\"");
        }

        private void Join<T>(IEnumerable<T> items, Action<T> write)
        {
            var separator = "";
            foreach (var item in items)
            {
                writer.Write(separator);
                write(item);
                separator = ",";
            }
        }

        private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

        private static IEnumerable<DotEdge> ByEnds(IEnumerable<DotEdge> edges) =>
            edges.OrderBy(edge => edge.Tail.Sequence).ThenBy(edge => edge.Head.Sequence).ThenBy(edge => edge.Sequence);
    }
}
