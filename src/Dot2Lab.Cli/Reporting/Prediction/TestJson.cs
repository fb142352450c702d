using System.Text.Json;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Verification;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>
/// What a live test found, for tools: what a check says, and beside it what happened. A pair reaches live if packets of every
/// size do.
/// </summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="tested">What became of each probe, and what was predicted.</param>
internal sealed class TestJson(LabPlan plan, IReadOnlyList<TestedProbe> tested)
{
    private readonly ILookup<PolicyProbe, TestedProbe> _tested = tested.ToLookup(t => t.Live.Probe);

    /// <summary>The object of <see cref="CheckJson"/> with <c>live</c>, and what differs, in each pair and target.</summary>
    internal byte[] Write()
    {
        var probes = _tested.Select(group => group.Key);
        var predicted = LabModel.Build(plan).Model is { } model
            ? new LabCheck(model, new ProbeSizes(plan)).Run(probes)
            : probes.Select(probe => new CheckedProbe(probe, 0, Chance.Never, Passed: false));
        return new CheckJson(plan).Write([.. predicted], Live);
    }

    private void Live(Utf8JsonWriter json, CheckedProbe result)
    {
        var all = _tested[result.Probe];
        json.WriteString("live", all.All(t => t.Live.Reached) ? "reach" : "drop");
        if (all.Select(t => t.Live.Difference).FirstOrDefault(d => d is not null) is { } difference)
        {
            json.WriteString("live_difference", difference);
        }

        if (all.Select(t => t.Parting).FirstOrDefault(p => p is not null) is { } parting)
        {
            json.WriteString("live_parting", parting);
        }
    }
}
