using System.Text.Json.Nodes;

namespace Dot2Lab.Tests.Dot;

/// <summary>
/// Puts the subgraphs of graphs in JSON form in an order of its own: version 2.42 of Graphviz iterates over them by their
/// place in memory.
/// </summary>
internal static class JsonOrder
{
    internal static JsonArray Sorted(JsonArray graphs)
    {
        foreach (var graph in graphs)
        {
            graph!["root"] = Sorted(graph["root"]!);
        }

        return graphs;
    }

    private static JsonNode Sorted(JsonNode subgraph)
    {
        var copy = subgraph.DeepClone();
        var inside = copy["subs"]!.AsArray().Select(child => Sorted(child!)).OrderBy(Key, StringComparer.Ordinal).ToArray();
        copy["subs"] = new JsonArray(inside);
        return copy;
    }

    // Attributes come in different orders, too.
    private static string Key(JsonNode subgraph) => string.Concat(
        subgraph["name"]?.ToJsonString(), subgraph["nodes"]!.ToJsonString(), subgraph["edges"]!.ToJsonString(), SortedText(subgraph));

    private static string SortedText(JsonNode? node) => node switch
    {
        JsonObject all => $"{{{string.Join(',', all.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{SortedText(pair.Value)}"))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(SortedText))}]",
        _ => node?.ToJsonString() ?? "null",
    };
}
