namespace Dot2Lab.Running.Messages;

/// <summary>Asks where one probe goes: it is sent again while every interface is watched. Answered by <see cref="Followed"/>.</summary>
/// <param name="Namespaces">Every namespace of the lab.</param>
/// <param name="Probe">What to send.</param>
/// <param name="Patience">How long to wait, and how often to try.</param>
public sealed record Follow(IReadOnlyList<string> Namespaces, ProbeRequest Probe, ProbePatience Patience) : AgentMessage;
