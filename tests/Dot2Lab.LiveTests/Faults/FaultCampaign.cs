using System.Globalization;
using Dot2Lab.Running;
using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>
/// Runs in a <see cref="QuietMachine"/>: <c>campaign KERNEL STRIDE FIRST</c> kills the program at every STRIDE-th point of
/// bringing a lab up and of taking it down, makes every STRIDE-th step fail, and after each has the lab taken down and looks
/// whether the machine is as it was.
/// </summary>
internal sealed class FaultCampaign(string kernel, int stride, int first)
{
    private const string Folder = "/run/tmp";
    private const int Killed = 137;

    private readonly FaultBench _bench = new(kernel, Folder);
    private IReadOnlyList<string> _before = [];
    private int _failures;

    /// <summary>Runs it and prints what was found.</summary>
    /// <returns>The program's exit code: 0 where nothing was left anywhere.</returns>
    internal static int Run(IReadOnlyList<string> words) => new FaultCampaign(
        words[0], int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture)).Run();

    private int Run()
    {
        // The first lab of a machine makes what no lab removes, such as the rules of a kernel's module.
        _bench.Up();
        var lab = QuietMachine.Capture();
        _bench.Down();
        _before = QuietMachine.Capture();
        if (lab.SequenceEqual(_before))
        {
            Complain("the lab itself is not seen, so nothing that it leaves would be");
        }

        Report("killed while it brought the lab up", UntilDone(KillUp));
        Report("killed while it took the lab down", UntilDone(KillDown));
        Report("a step failed", Points(_bench.Plan.Steps.Count).Count(FailAt));
        return _failures == 0 ? 0 : 1;
    }

    private static void Report(string what, int times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {times} times"));

    private IEnumerable<int> Points(int count) => Enumerable.Range(0, count).Where(n => n % stride == first % stride);

    // The number of points is known only when one lies beyond the last.
    private int UntilDone(Func<int, bool> killAt)
    {
        var times = 0;
        for (var point = 1 + (first % stride); killAt(point); point += stride)
        {
            times++;
        }

        return times;
    }

    private bool KillUp(int point)
    {
        var killed = Child("up", point);
        _bench.Down();
        Compare($"up, killed at {point}");
        return killed;
    }

    private bool KillDown(int point)
    {
        _bench.Up();
        var killed = Child("down", point);
        _bench.Down();
        _bench.Down();
        Compare($"down, killed at {point}");
        return killed;
    }

    private bool FailAt(int step)
    {
        var problem = TryUp(step);
        if (problem?.Code != "D2L0902" || problem.Source is null)
        {
            Complain($"step {step} made to fail: {problem}");
        }

        Compare($"step {step} made to fail");
        return true;
    }

    private LabProblem? TryUp(int failingStep)
    {
        try
        {
            _bench.Up(FailingKernel.At(_bench.Kernel, failingStep));
            return null;
        }
        catch (LabException failure)
        {
            return failure.Problem;
        }
    }

    // A program by itself, for it is to be killed.
    private bool Child(string what, int point)
    {
        string[] words = ["exec", typeof(FaultCampaign).Assembly.Location, "fault", what, kernel, Folder, point.ToString(CultureInfo.InvariantCulture)];
        var run = ChildProgram.Run("dotnet", words);
        if (run.ExitCode is not (0 or Killed))
        {
            Complain($"{what} {point}: exit code {run.ExitCode}, {run.Errors}");
        }

        return run.ExitCode == Killed;
    }

    private void Compare(string what)
    {
        if (QuietMachine.Difference(_before) is { Count: > 0 } left)
        {
            Complain(what + ":\n  " + string.Join("\n  ", left.Take(20)));
            _before = QuietMachine.Capture();
        }
    }

    private void Complain(string what)
    {
        Console.WriteLine(what);
        _failures++;
    }
}
