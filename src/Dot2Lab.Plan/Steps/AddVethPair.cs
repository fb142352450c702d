using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Makes a veth pair (veth(4)) with its two ends in their namespaces from the start.</summary>
/// <param name="Namespace">The first end's namespace.</param>
/// <param name="Source">The edge in the DOT file.</param>
/// <param name="Interface">The first end's name.</param>
/// <param name="PeerNamespace">The second end's namespace.</param>
/// <param name="PeerInterface">The second end's name.</param>
public sealed record AddVethPair(string Namespace, SourceLocation Source, string Interface, string PeerNamespace, string PeerInterface) : PlanStep(Namespace, Source);
