using System.Diagnostics;
using System.Globalization;
using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>
/// Runs in a <see cref="QuietMachine"/>: <c>strike KERNEL TIMES SEED PROGRAM…</c> kills dot2lab itself, as people start it, at
/// a random moment of <c>run</c> or <c>down</c>; what it had started lives on. Then <c>down</c> must leave the machine as it was.
/// </summary>
internal sealed class StrikeCampaign(string kernel, int seed, IReadOnlyList<string> program)
{
    private const string File = "/run/tmp/struck.dot";
    private const string Graph = "graph struck { h1, h2, h3 [role=host] r [role=router] s [role=switch] h1 -- r -- s -- h2  s -- h3 }";

    private readonly Random _random = new(seed);
    private int _failures;

    /// <summary>Runs it and prints what was found.</summary>
    /// <returns>The program's exit code: 0 where nothing was left.</returns>
    internal static int Run(IReadOnlyList<string> words) =>
        new StrikeCampaign(words[0], Number(words[2]), [.. words.Skip(3)]).Run(Number(words[1]));

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private int Run(int times)
    {
        System.IO.File.WriteAllText(File, Graph);
        string[] up = ["run", File, "--kernel", kernel, "--no-test"];
        string[] down = ["down", File];
        var (whileUp, whileDown) = (Whole(up), Whole(down));
        var before = QuietMachine.Capture();
        for (var i = 0; i < times; i++)
        {
            var delay = i % 2 == 0 ? Strike(up, whileUp) : Whole(up) + Strike(down, whileDown);
            Whole(down);
            Complain($"seed {seed}, strike {i} after {delay.TotalMilliseconds:0} ms", QuietMachine.Difference(before));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed {times} times within {whileUp.TotalMilliseconds:0} and {whileDown.TotalMilliseconds:0} ms"));
        return _failures == 0 ? 0 : 1;
    }

    // Runs the program to its end and returns how long it took.
    private TimeSpan Whole(string[] words)
    {
        var start = Stopwatch.GetTimestamp();
        var run = ChildProgram.Run(program[0], [.. program.Skip(1), .. words]);
        Complain($"{words[0]}: exit code {run.ExitCode}", run.Succeeded ? [] : [run.Errors]);
        return Stopwatch.GetElapsedTime(start);
    }

    private TimeSpan Strike(string[] words, TimeSpan whole)
    {
        var delay = whole * _random.NextDouble();
        using var process = Process.Start(new ProcessStartInfo(program[0], [.. program.Skip(1), .. words]) { RedirectStandardError = true })!;
        Thread.Sleep(delay);
        process.Kill(entireProcessTree: false);
        process.WaitForExit();
        return delay;
    }

    private void Complain(string what, IReadOnlyList<string> reasons)
    {
        if (reasons.Count > 0)
        {
            Console.WriteLine(what + ":\n  " + string.Join("\n  ", reasons.Take(20)));
            _failures++;
        }
    }
}
