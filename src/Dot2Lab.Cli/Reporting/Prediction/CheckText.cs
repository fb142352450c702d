using Dot2Lab.Plan;
using Dot2Lab.Text;
using Dot2Lab.Verification;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>What a check found, to be read.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="results">What was predicted.</param>
internal sealed class CheckText(LabPlan plan, IReadOnlyList<CheckedProbe> results)
{
    private readonly NodeNames _names = new(plan);

    public override string ToString() =>
        new OutcomeText(plan, "predictions", [.. results.Select(r => new Outcome(r.Probe, r.Passed))], Differences()).ToString();

    private IEnumerable<string> Differences() => results.Where(r => !r.Passed).Select(r => DisplayText.Inert(InWords(r)));

    private string InWords(CheckedProbe result) =>
        FormattableString.Invariant($"{_names.Of(result.Probe.From)} -> {_names.Of(result.Probe.To)} ({result.Probe.Destination}, {result.PacketSize} bytes): {Difference(result)}");

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
}
