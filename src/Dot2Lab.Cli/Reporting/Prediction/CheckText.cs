using System.Globalization;
using System.Text;
using Dot2Lab.Plan;
using Dot2Lab.Text;
using Dot2Lab.Verification;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>What a check found, to be read: a matrix while it is small, what had to be and why, and each difference.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="results">What was predicted.</param>
internal sealed class CheckText(LabPlan plan, IReadOnlyList<CheckedProbe> results)
{
    // Wider than this a matrix is no picture any more.
    private const int MostColumns = 16;

    // Longer than this a list of differences is not read; the last line tells how many there are.
    private const int MostDifferences = 50;

    private readonly NodeNames _names = new(plan);

    public override string ToString()
    {
        var text = new StringBuilder();
        var hosts = plan.Policy.Hosts.Select(host => host.Namespace).ToList();
        if (hosts.Count is > 0 and <= MostColumns)
        {
            text.Append(Matrix(hosts)).AppendLine();
        }

        text.Append(Reasons()).AppendLine();
        foreach (var difference in results.Where(result => !result.Passed).Take(MostDifferences))
        {
            text.AppendLine(DisplayText.Inert(InWords(difference)));
        }

        return text.AppendLine(Summary()).ToString();
    }

    private string Matrix(List<string> hosts)
    {
        var table = new TextTable(["from \\ to", .. hosts.Select(_names.Of)]);
        var pairs = results.Where(r => r.Probe.IsHostPair).ToLookup(r => (r.Probe.From, r.Probe.To));
        foreach (var from in hosts)
        {
            table.Add([_names.Of(from), .. hosts.Select(to => Mark([.. pairs[(from, to)]]))]);
        }

        return $"{table}+ reaches, . isolated, both as it must; X differs\n";
    }

    private static string Mark(IReadOnlyList<CheckedProbe> pair) =>
        pair.Count == 0 ? ""
        : !pair.All(result => result.Passed) ? "X"
        : pair[0].Probe.Verdict.Reach ? "+" : ".";

    private string Reasons()
    {
        var table = new TextTable("must", "because", "predictions", "differ");
        var groups = results.GroupBy(r => r.Probe.Verdict).OrderByDescending(g => g.Key.Reach).ThenBy(g => g.Key.Reason, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            table.Add(group.Key.Reach ? "reach" : "isolate", group.Key.Reason, Number(group.Count()), Number(group.Count(r => !r.Passed)));
        }

        return table.ToString();
    }

    private string InWords(CheckedProbe result) =>
        $"{_names.Of(result.Probe.From)} -> {_names.Of(result.Probe.To)} ({result.Probe.Destination}, {Number(result.PacketSize)} bytes): {Difference(result)}";

    private string Difference(CheckedProbe result)
    {
        var (must, verdict) = (result.Probe.Verdict.Reach ? "must reach" : "must not reach", result.Probe.Verdict);
        var what = (result.DeliveredTo, result.Fault) switch
        {
            ({ } other, _) when other != result.Probe.To => $"{_names.Of(other)} receives it",
            (_, { } fault) => fault.InWords(_names.Of),
            ({ } receiver, _) => $"{_names.Of(receiver)} receives it",
            _ => "it goes round in a circle",
        };
        var sometimes = result.Reaches == Chance.Sometimes ? "on some of its ways " : "";
        return $"{must} ({verdict.Reason}), but {sometimes}{what}";
    }

    private string Summary()
    {
        var differing = results.Count(result => !result.Passed);
        return differing == 0
            ? $"{Number(results.Count)} predictions, all as they must be"
            : $"{Number(results.Count)} predictions, {Number(differing)} differ from what they must be"
                + (differing > MostDifferences ? $"; the first {Number(MostDifferences)} are shown, --format json has all" : "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
