using Dot2Lab.Plan.Lowering;
using Dot2Lab.Running;

namespace Dot2Lab.LiveTests;

/// <summary>Somebody presses Ctrl-C when a phase begins.</summary>
internal sealed class SignalAt(LabPhase phase, CancellationTokenSource signal) : ILabProgress
{
    public void Report(LabPhase reached, int done, int total)
    {
        if (reached == phase)
        {
            signal.Cancel();
        }
    }

    public void Did(CommandGroup group)
    {
    }
}
