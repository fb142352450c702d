namespace Dot2Lab.Verification.Kernel;

/// <summary>A policy rule (ip-rule(8)).</summary>
/// <param name="Preference">Its place in the order, lowest first.</param>
/// <param name="Table">The table that it looks up; null for the one of the packet's VRF device (the l3mdev rule).</param>
internal sealed record RoutingRule(int Preference, int? Table);
