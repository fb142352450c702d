using System.Globalization;
using System.Text;
using Dot2Lab.Plan;
using Dot2Lab.Running.Testing;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting;

/// <summary>What a live test found, to be read: what had to reach and what had not, why, and each difference.</summary>
/// <param name="plan">The lab's plan, which knows the nodes' names.</param>
/// <param name="results">What became of each probe.</param>
internal sealed class TestReport(LabPlan plan, IReadOnlyList<LiveResult> results)
{
    // Wider than this a matrix is no picture any more.
    private const int MostColumns = 16;

    private readonly Dictionary<string, string> _names = plan.Nodes.ToDictionary(n => n.Namespace, n => n.Name, StringComparer.Ordinal);

    /// <summary>Whether the lab does all that it must.</summary>
    internal bool Passed => results.All(result => result.Passed);

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
        var pairs = results.Where(r => r.Probe.IsHostPair).ToLookup(r => (r.Probe.From, r.Probe.To));
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
        var groups = results.GroupBy(r => r.Probe.Verdict).OrderByDescending(g => g.Key.Reach).ThenBy(g => g.Key.Reason, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            table.Add(group.Key.Reach ? "reach" : "isolate", group.Key.Reason, Number(group.Count()), Number(group.Count(r => !r.Passed)));
        }

        return table.ToString();
    }

    private IEnumerable<string> Differences() => results
        .Where(result => !result.Passed)
        .Select(r => $"{Name(r.Probe.From)} -> {Name(r.Probe.To)} ({r.Probe.Destination}, {Number(r.PacketSize)} bytes): {r.Difference}");

    private string Summary() => Passed
        ? $"{Number(results.Count)} probes, all as they must be"
        : $"{Number(results.Count)} probes, {Number(results.Count(r => !r.Passed))} differ from what they must be";

    private string Name(string @namespace) => DisplayText.Inert(_names.GetValueOrDefault(@namespace, @namespace));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
