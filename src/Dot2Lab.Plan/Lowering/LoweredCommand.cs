namespace Dot2Lab.Plan.Lowering;

/// <summary>What a step comes down to: a <see cref="ToolCommand"/> or a <see cref="SysctlWrite"/>, and nothing else.</summary>
/// <param name="Namespace">The network namespace it acts in; null for one that acts from outside.</param>
public abstract record LoweredCommand(string? Namespace);
