using System.Runtime.CompilerServices;
using Dot2Lab.Running;

namespace Dot2Lab.Cli.Labs;

/// <summary>How dot2lab itself is started once more, in a guest: as the executable that it is, or by the runtime that executes it.</summary>
internal static class OwnProgram
{
    internal static AgentProgram AsAgent { get; } = RuntimeFeature.IsDynamicCodeSupported
        ? new AgentProgram(Path.Combine(AppContext.BaseDirectory, "dot2lab.dll"), Environment.ProcessPath)
        : new AgentProgram(Environment.ProcessPath!, null);
}
