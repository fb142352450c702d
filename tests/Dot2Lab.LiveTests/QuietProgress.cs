using Dot2Lab.Plan.Lowering;
using Dot2Lab.Running;

namespace Dot2Lab.LiveTests;

/// <summary>Remembers how far it came.</summary>
internal sealed class QuietProgress : ILabProgress
{
    internal List<(LabPhase Phase, int Done, int Total)> Reports { get; } = [];

    internal List<CommandGroup> Groups { get; } = [];

    public void Report(LabPhase phase, int done, int total) => Reports.Add((phase, done, total));

    public void Did(CommandGroup group) => Groups.Add(group);
}
