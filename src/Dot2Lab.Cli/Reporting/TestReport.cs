using System.Globalization;
using System.Text;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Plan;
using Dot2Lab.Running.Testing;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting;

/// <summary>What a live test found, to be read: what had to reach and what had not, why, and each difference.</summary>
/// <param name="plan">The lab's plan, which knows the nodes' names.</param>
/// <param name="tested">What became of each probe, and what was predicted.</param>
internal sealed class TestReport(LabPlan plan, IReadOnlyList<TestedProbe> tested)
{
    // Wider than this a matrix is no picture any more.
    private const int MostColumns = 16;

    // Longer than this a list of differences is not read; the last line tells how many there are.
    private const int MostDifferences = 50;

    private readonly IReadOnlyList<LiveResult> _results = [.. tested.Select(t => t.Live)];
    private readonly Dictionary<string, string> _names = plan.Nodes.ToDictionary(n => n.Namespace, n => n.Name, StringComparer.Ordinal);

    /// <summary>Whether the lab does all that it must.</summary>
    internal bool Passed => tested.All(result => result.Passed);

    public override string ToString()
    {
        var text = new StringBuilder();
        var hosts = plan.Policy.Hosts.Select(host => host.Namespace).ToList();
        if (hosts.Count is > 0 and <= MostColumns)
        {
            text.Append(Matrix(hosts)).AppendLine();
        }

        text.Append(Reasons()).AppendLine();
        foreach (var difference in Differences())
        {
            text.AppendLine(DisplayText.Inert(difference));
        }

        return text.AppendLine(Summary()).ToString();
    }

    private string Matrix(List<string> hosts)
    {
        var table = new TextTable(["from \\ to", .. hosts.Select(Name)]);
        var pairs = _results.Where(r => r.Probe.IsHostPair).ToLookup(r => (r.Probe.From, r.Probe.To));
        foreach (var from in hosts)
        {
            table.Add([Name(from), .. hosts.Select(to => Mark([.. pairs[(from, to)]]))]);
        }

        return $"{table}+ reaches, . isolated, both as it must; X differs\n";
    }

    private static string Mark(IReadOnlyList<LiveResult> pair) =>
        pair.Count == 0 ? ""
        : !pair.All(result => result.Passed) ? "X"
        : pair[0].Probe.Verdict.Reach ? "+" : ".";

    private string Reasons()
    {
        var table = new TextTable("must", "because", "probes", "differ");
        var groups = _results.GroupBy(r => r.Probe.Verdict).OrderByDescending(g => g.Key.Reach).ThenBy(g => g.Key.Reason, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            table.Add(group.Key.Reach ? "reach" : "isolate", group.Key.Reason, Number(group.Count()), Number(group.Count(r => !r.Passed)));
        }

        return table.ToString();
    }

    private IEnumerable<string> Differences() =>
        tested.Where(t => !t.Passed).Take(MostDifferences).SelectMany(t => new[] { InWords(t), t.Parting is { } parting ? $"  {parting}" : null }).OfType<string>();

    private string InWords(TestedProbe result)
    {
        var live = result.Live;
        var predicted = result.IsAsPredicted ? "as predicted" : "otherwise than predicted";
        var what = live.Difference ?? "as it must be";
        return $"{Name(live.Probe.From)} -> {Name(live.Probe.To)} ({live.Probe.Destination}, {Number(live.PacketSize)} bytes): {what}, {predicted}";
    }

    private string Summary()
    {
        var differing = tested.Count(t => !t.Passed);
        return differing == 0
            ? $"{Number(tested.Count)} probes, all as they must be"
            : $"{Number(tested.Count)} probes, {Number(differing)} differ from what they must be"
                + (differing > MostDifferences ? $"; the first {Number(MostDifferences)} are shown, --format json has all" : "");
    }

    private string Name(string @namespace) => DisplayText.Inert(_names.GetValueOrDefault(@namespace, @namespace));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
