namespace Dot2Lab.Running.Messages;

/// <summary>What became of the probes of a <see cref="Probe"/>, in the same order.</summary>
/// <param name="Results">A result for each.</param>
public sealed record Probed(IReadOnlyList<ProbeResult> Results) : AgentMessage;
