using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Reporting.Prediction;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting;

/// <summary>What a live test found, to be read.</summary>
/// <param name="plan">The lab's plan, which knows the nodes' names.</param>
/// <param name="tested">What became of each probe, and what was predicted.</param>
internal sealed class TestReport(LabPlan plan, IReadOnlyList<TestedProbe> tested)
{
    private readonly NodeNames _names = new(plan);

    /// <summary>Whether the lab does all that it must.</summary>
    internal bool Passed => tested.All(result => result.Passed);

    public override string ToString() =>
        new OutcomeText(plan, "probes", [.. tested.Select(t => new Outcome(t.Live.Probe, t.Passed))], Differences()).ToString();

    // Each with the hop where it parts behind it, where it was followed.
    private IEnumerable<string> Differences() =>
        tested.Where(t => !t.Passed).Select(t => DisplayText.Inert(InWords(t)) + (t.Parting is { } parting ? $"\n  {DisplayText.Inert(parting)}" : ""));

    private string InWords(TestedProbe result)
    {
        var live = result.Live;
        var predicted = result.IsAsPredicted ? "as predicted" : "otherwise than predicted";
        var what = live.Difference ?? "as it must be";
        return FormattableString.Invariant($"{_names.Of(live.Probe.From)} -> {_names.Of(live.Probe.To)} ({live.Probe.Destination}, {live.PacketSize} bytes): {what}, {predicted}");
    }
}
