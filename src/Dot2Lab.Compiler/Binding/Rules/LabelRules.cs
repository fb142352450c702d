using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>Pins must mean something where they stand, and a router has one label space (RFC 3031, section 3.14).</summary>
internal static class LabelRules
{
    /// <summary>Judges the rules.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        foreach (var node in topology.Nodes.Values)
        {
            foreach (var pin in node.Pins)
            {
                if (Useless(topology, node, pin) is { } useless)
                {
                    diagnostics.Add(useless);
                }
            }

            CheckTwice(node, diagnostics);
        }
    }

    private static void CheckTwice(Node node, DiagnosticBag diagnostics)
    {
        var byFec = new Dictionary<Fec, LabelPin>();
        var byLabel = new Dictionary<int, LabelPin>();
        foreach (var pin in node.Pins.OrderBy(p => p.Label.Span.Start))
        {
            if (!byFec.TryAdd(pin.Fec, pin))
            {
                // The same label said twice, on the node and on an edge, is no contradiction.
                if (byFec[pin.Fec].Label.Value != pin.Label.Value)
                {
                    diagnostics.Add(VpnDiagnostics.PinnedTwice(pin, node, byFec[pin.Fec].Label.Span));
                }
            }
            else if (!byLabel.TryAdd(pin.Label.Value, pin))
            {
                diagnostics.Add(VpnDiagnostics.LabelTwice(pin.Label, node, byLabel[pin.Label.Value].Label.Span));
            }
        }
    }

    private static Diagnostic? Useless(Topology topology, Node node, LabelPin pin)
    {
        var name = $"'{ByteString.ForDisplay(node.Name.Text)}'";
        var perVrf = topology.Options.Lsp == LspMode.PerVrf;
        if (pin.Fec.Vrf is null)
        {
            return (perVrf, pin.Fec.Egress == node.Name, topology.Options.Php) switch
            {
                (true, _, _) => VpnDiagnostics.UselessPin(
                    pin, "with lsp=per-vrf there are no transport labels", "pin VRF@PE=label, or use lsp=stacked"),
                (false, true, not PhpMode.None) => VpnDiagnostics.UselessPin(
                    pin, $"{name} never receives a transport label of its own: the router before it pops", "remove the pin, or set php=none"),
                _ => null,
            };
        }

        if (pin.Fec.Egress == node.Name)
        {
            return node.Role != NodeRole.Pe
                ? VpnDiagnostics.UselessPin(pin, $"{name} is no PE, so no VRF ends there", "pin VRF@PE=label here, naming the egress PE")
                : Serves(topology, node.Name, pin.Fec.Vrf) ? null : NotServed(pin, name);
        }

        if (!perVrf)
        {
            return VpnDiagnostics.UselessPin(
                pin, $"with lsp=stacked {name} never sees a VPN label of another router", "pin it on the egress PE, or use lsp=per-vrf");
        }

        return Serves(topology, pin.Fec.Egress, pin.Fec.Vrf) ? null : NotServed(pin, $"'{ByteString.ForDisplay(pin.Fec.Egress.Text)}'");
    }

    private static Diagnostic NotServed(LabelPin pin, string pe) => VpnDiagnostics.UselessPin(
        pin, $"{pe} does not serve the VRF '{ByteString.ForDisplay(pin.Fec.Vrf!)}'", "name a VRF that one of its customers is in");

    private static bool Serves(Topology topology, NodeName pe, string vrf) =>
        topology.Segments.Any(s => s.Vrf == vrf && s.Interfaces.Any(e => e.Node == pe));
}
