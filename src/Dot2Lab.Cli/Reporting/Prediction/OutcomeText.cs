using System.Globalization;
using System.Text;
using Dot2Lab.Plan;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>Outcomes to be read: a matrix while it is small, what had to be and why, each difference, and the sum.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="noun">What one outcome is called, in the plural.</param>
/// <param name="outcomes">What was found.</param>
/// <param name="differences">The outcomes that did not pass, in words; only as many are read as are shown.</param>
internal sealed class OutcomeText(LabPlan plan, string noun, IReadOnlyList<Outcome> outcomes, IEnumerable<string> differences)
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
        foreach (var difference in differences.Take(MostDifferences))
        {
            text.AppendLine(difference);
        }

        return text.AppendLine(Summary()).ToString();
    }

    private string Matrix(List<string> hosts)
    {
        var table = new TextTable(["from \\ to", .. hosts.Select(_names.Of)]);
        var pairs = outcomes.Where(o => o.Probe.IsHostPair).ToLookup(o => (o.Probe.From, o.Probe.To));
        foreach (var from in hosts)
        {
            table.Add([_names.Of(from), .. hosts.Select(to => Mark([.. pairs[(from, to)]]))]);
        }

        return $"{table}+ reaches, . isolated, both as it must; X differs\n";
    }

    private static string Mark(IReadOnlyList<Outcome> pair) =>
        pair.Count == 0 ? ""
        : !pair.All(outcome => outcome.Passed) ? "X"
        : pair[0].Probe.Verdict.Reach ? "+" : ".";

    private string Reasons()
    {
        var table = new TextTable("must", "because", noun, "differ");
        var groups = outcomes.GroupBy(o => o.Probe.Verdict).OrderByDescending(g => g.Key.Reach).ThenBy(g => g.Key.Reason, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            table.Add(group.Key.Reach ? "reach" : "isolate", group.Key.Reason, Number(group.Count()), Number(group.Count(o => !o.Passed)));
        }

        return table.ToString();
    }

    private string Summary()
    {
        var differing = outcomes.Count(outcome => !outcome.Passed);
        return differing == 0
            ? $"{Number(outcomes.Count)} {noun}, all as they must be"
            : $"{Number(outcomes.Count)} {noun}, {Number(differing)} differ from what they must be"
                + (differing > MostDifferences ? $"; the first {Number(MostDifferences)} are shown, --format json has all" : "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
