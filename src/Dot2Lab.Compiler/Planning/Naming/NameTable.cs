using Dot2Lab.Compiler.Model;

namespace Dot2Lab.Compiler.Planning.Naming;

/// <summary>The names under which Linux knows the lab's nodes and devices.</summary>
/// <param name="Namespaces">Each node's network namespace.</param>
/// <param name="Interfaces">Each link end's device.</param>
/// <param name="Bridges">Each switch's bridge.</param>
/// <param name="VrfDevices">Each VRF's device on each of its PEs.</param>
internal sealed record NameTable(
    IReadOnlyDictionary<NodeName, string> Namespaces,
    IReadOnlyDictionary<InterfaceId, string> Interfaces,
    IReadOnlyDictionary<NodeName, string> Bridges,
    IReadOnlyDictionary<(NodeName Pe, string Vrf), string> VrfDevices);
