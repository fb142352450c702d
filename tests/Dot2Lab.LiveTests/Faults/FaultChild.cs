using System.Globalization;
using Dot2Lab.Running;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>A program that brings the lab up or takes it down and is killed on the way: <c>fault up|down KERNEL FOLDER POINT</c>.</summary>
internal static class FaultChild
{
    internal static int Run(IReadOnlyList<string> words)
    {
        var bench = new FaultBench(words[1], words[2]);
        var point = new FaultPoint(int.Parse(words[3], CultureInfo.InvariantCulture));
        var killing = new KillingKernel(bench.Kernel, point);
        try
        {
            _ = words[0] == "up" ? Up(bench, killing) : bench.Down(instead: killing);
            Console.WriteLine(point);
            return 0;
        }
        catch (LabException failure)
        {
            Console.Error.WriteLine(failure.Problem);
            return 3;
        }
    }

    private static bool Up(FaultBench bench, KillingKernel killing)
    {
        bench.Up(killing);
        return true;
    }
}
