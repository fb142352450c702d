namespace Dot2Lab.Plan.Lowering;

/// <summary>Writes a value to a file below <c>/proc/sys</c>, seen from inside a namespace.</summary>
/// <param name="Namespace">The network namespace.</param>
/// <param name="Path">The file below <c>/proc/sys</c>; no empty or <c>..</c> part.</param>
/// <param name="Value">What to write, without line end; anything printable.</param>
public sealed record SysctlWrite(string Namespace, string Path, string Value) : LoweredCommand(Namespace);
