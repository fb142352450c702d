using System.Globalization;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Bash;

/// <summary>The pings that <c>test</c> sends, as a table in the script.</summary>
internal static class ProbesPart
{
    // Enough for every pair of 60 hosts; beyond that, the script would mostly be this table, and take minutes to run it.
    private const int MostProbes = 4000;
    private const int TargetsInLine = 5;

    // One process inside the source's namespace sends to all targets of a row at once.
    private const int TargetsInRow = 20;

    public static void Write(ScriptWriter script, LabPlan plan)
    {
        // Counters cannot tell a request that may arrive from the reply that may not be sent.
        var probes = ProbeRounds.Of(plan.Policy.Probes().Where(p => p.Verdict.Reach || !p.Verdict.MayArrive));
        var stride = Math.Max(1, (probes.Count + MostProbes - 1) / MostProbes);
        script.Divider("what \"test\" pings: a round, a source, and addresses with their owners; round 0 must stay silent");
        script.Line();
        if (stride > 1)
        {
            script.Comment(FormattableString.Invariant($"Of {probes.Count} pings, every {stride}th; \"dot2lab test\" sends them all."));
        }

        script.Line("readonly PROBES=(");
        script.Lines(probes.GroupBy(p => (p.Round, p.Source)).SelectMany((row, index) => Rows(row.Key, Sample(row, index, stride))));
        script.Line(")");
    }

    // Each source begins elsewhere, or all would leave out the same targets.
    private static IEnumerable<ScriptProbe> Sample(IEnumerable<ScriptProbe> row, int index, int stride) =>
        row.Where((_, place) => (place + index) % stride == 0);

    // Only the space between two targets may be a line end.
    private static IEnumerable<string> Rows((int Round, string Source) key, IEnumerable<ScriptProbe> probes)
    {
        var start = $"    '{key.Round.ToString(CultureInfo.InvariantCulture)} {ShellWord.Bare(key.Source)} ";
        return probes.Chunk(TargetsInRow).Select(row => start + string.Join(
            "\n        ",
            row.Select(Target).Chunk(TargetsInLine).Select(line => string.Join(' ', line))) + "'");
    }

    private static string Target(ScriptProbe probe) =>
        $"{probe.Destination}={string.Join(',', probe.Owners.Select(ShellWord.Bare))}";
}
