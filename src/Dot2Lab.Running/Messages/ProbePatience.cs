namespace Dot2Lab.Running.Messages;

/// <summary>How patient a prober is.</summary>
/// <param name="Milliseconds">How long an answer may take, above which a packet counts as lost.</param>
/// <param name="Attempts">How many packets an expected answer is tried with before it counts as missing; at least 1.</param>
/// <param name="Window">How many expected answers may be outstanding, so that the probes themselves fill no queue; at least 1.</param>
public sealed record ProbePatience(int Milliseconds, int Attempts = 3, int Window = 1024);
