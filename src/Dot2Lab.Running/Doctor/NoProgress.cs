using Dot2Lab.Plan.Lowering;

namespace Dot2Lab.Running.Doctor;

/// <summary>Nobody wants to hear how far it has come.</summary>
internal sealed class NoProgress : ILabProgress
{
    public void Report(LabPhase phase, int done, int total)
    {
    }

    public void Did(CommandGroup group)
    {
    }
}
