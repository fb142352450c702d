using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>A node's addresses.</summary>
internal static class AddressSteps
{
    private const string Loopback = "lo";

    /// <summary>The steps of one node.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node)
    {
        var name = decisions.Names.Namespaces[node.Name];
        foreach (var address in OnLoopback(decisions, node))
        {
            yield return new AddAddress(name, decisions.Place(node.Span), Loopback, address);
        }

        foreach (var end in decisions.InterfacesOf(node).Where(e => decisions.Addresses.Interfaces.ContainsKey(e.Id)))
        {
            foreach (var address in decisions.Addresses.Interfaces[end.Id])
            {
                yield return new AddAddress(name, decisions.Place(decisions.Topology.LinkOf(end).Span), decisions.Device(end), address);
            }
        }
    }

    /// <summary>
    /// The addresses on <c>lo</c>: a core router's own, and of each network behind a CE the first, so that something answers
    /// there. Each by itself, for Linux would take a longer one's whole network for its own.
    /// </summary>
    public static IEnumerable<InterfaceAddress> OnLoopback(Decisions decisions, Node node)
    {
        var own = decisions.Addresses.Loopbacks.TryGetValue(node.Name, out var loopbacks) ? loopbacks : [];
        var behind = node.Prefixes.Where(p => !p.Value.IsDefault).Select(p => p.Value.FirstAddress);
        return own.Concat(behind).Distinct().Select(a => new InterfaceAddress(a, a.Bits));
    }
}
