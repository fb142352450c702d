using System.Globalization;
using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>The places where a program that changes a lab may be killed, counted from 1; at the chosen one it is, by SIGKILL.</summary>
internal sealed class FaultPoint(int fatal)
{
    private int _passed;

    /// <summary>How many were passed.</summary>
    internal int Passed => _passed;

    /// <summary>Passes one, or does not come back.</summary>
    internal void Pass()
    {
        if (++_passed == fatal)
        {
            LibC.Kill(Environment.ProcessId, 9);
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>What a child that was not killed says last.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"passed {_passed}");
}
