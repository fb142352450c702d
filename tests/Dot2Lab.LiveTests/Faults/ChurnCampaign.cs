using System.Globalization;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>Runs in a <see cref="QuietMachine"/>: <c>churn KERNEL LABS AT-ONCE</c> brings labs up and down, several at a time.</summary>
internal static class ChurnCampaign
{
    /// <summary>Runs it and prints what was found.</summary>
    /// <returns>The program's exit code: 0 where nothing failed and nothing was left.</returns>
    internal static int Run(IReadOnlyList<string> words)
    {
        var bench = new FaultBench(words[0], "/run/tmp");
        UpAndDown(bench, "warm");
        var before = QuietMachine.Capture();
        var labs = Enumerable.Range(0, Number(words[1])).Select(n => string.Create(CultureInfo.InvariantCulture, $"lab{n}"));
        labs.AsParallel().WithDegreeOfParallelism(Number(words[2])).ForAll(lab => UpAndDown(bench, lab));
        var left = QuietMachine.Difference(before);
        Console.WriteLine($"{words[1]} labs, {words[2]} at once; left: {string.Join("\n  ", left)}");
        return left.Count == 0 && bench.IsEmpty ? 0 : 1;
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private static void UpAndDown(FaultBench bench, string lab)
    {
        bench.Up(ReferenceLab.Plain(lab, lab + "-"));
        if (!bench.Down(lab))
        {
            throw new InvalidOperationException($"{lab} was not up");
        }
    }
}
