namespace Dot2Lab.Running.Messages;

/// <summary>Asks for live probes; answered by <see cref="Probed"/>.</summary>
/// <param name="Namespaces">Every namespace of the lab: each is watched for packets that should not reach it.</param>
/// <param name="Probes">What to send.</param>
/// <param name="PatienceMilliseconds">How long an answer may take, above which a packet counts as lost.</param>
public sealed record Probe(IReadOnlyList<string> Namespaces, IReadOnlyList<ProbeRequest> Probes, int PatienceMilliseconds) : AgentMessage;
