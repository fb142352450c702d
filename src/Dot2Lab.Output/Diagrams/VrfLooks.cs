using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams;

/// <summary>The looks of all VRFs of a lab, by name; the colour that the author gave a VRF's definition wins.</summary>
internal sealed class VrfLooks
{
    // Okabe and Ito's, which people with any colour vision tell apart, in an order in which neighbours differ in lightness as well.
    private static readonly string[] Colors = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#5B4B8A"];

    private static readonly string[] Lines = ["solid", "dashed", "dotted"];

    private readonly Dictionary<string, VrfLook> _looks = [];

    /// <summary>Gives each VRF its look.</summary>
    /// <param name="graph">The author's graph.</param>
    /// <param name="map">What became of its nodes and edges.</param>
    public VrfLooks(GraphDraft graph, LabMap map)
    {
        var given = graph.Nodes.Where(IsDefinition).DistinctBy(node => node.Id.Text).ToDictionary(node => node.Id.Text, node => node.Attributes.Text("color"));
        foreach (var (number, name) in map.Plan.Policy.Vrfs.Select(vrf => vrf.Name).Order(StringComparer.Ordinal).Index())
        {
            var color = given.GetValueOrDefault(name) ?? ColorOfAll(name, graph, map) ?? Colors[number % Colors.Length];
            _looks.Add(name, new VrfLook(name, color, Lines[number % Lines.Length]));
        }
    }

    /// <summary>Whether a node defines a VRF: it is no device, and what it says is in the legend.</summary>
    public static bool IsDefinition(NodeDraft node) => "vrf".Equals(node.Attributes.Text("role"), StringComparison.OrdinalIgnoreCase);

    /// <summary>All looks, by the VRFs' names.</summary>
    public IEnumerable<VrfLook> All => _looks.Values;

    /// <summary>A VRF's look; null for no VRF.</summary>
    public VrfLook? Of(string? vrf) => vrf is null ? null : _looks.GetValueOrDefault(vrf);

    // Where the author gave all nodes and links of a customer one colour, it is the customer's.
    private static string? ColorOfAll(string vrf, GraphDraft graph, LabMap map)
    {
        var nodes = graph.Nodes.Where(node => map.NodeOf(node.Id)?.Vrf == vrf).Select(node => node.Attributes.Text("color"));
        var links = graph.Edges.Where((_, i) => map.LinkOf(i)?.Vrf == vrf).Select(edge => edge.Attributes.Text("color"));
        return nodes.Concat(links).OfType<string>().Distinct().ToList() is [var only] ? only : null;
    }
}
