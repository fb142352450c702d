namespace Dot2Lab.Running.Messages;

/// <summary>Asks for live probes; answered by <see cref="ProbesDecided"/> now and then, and by <see cref="Probed"/> in the end.</summary>
/// <param name="Namespaces">Every namespace of the lab: each is watched for packets that should not reach it.</param>
/// <param name="Probes">What to send.</param>
/// <param name="Patience">How long to wait, and how often to try.</param>
public sealed record Probe(IReadOnlyList<string> Namespaces, IReadOnlyList<ProbeRequest> Probes, ProbePatience Patience) : AgentMessage;
