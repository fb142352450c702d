using System.Diagnostics;
using Dot2Lab.Plan;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Tests.Prediction;
using Dot2Lab.Tests.Prediction.Faults;
using Xunit.Abstractions;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>Labs by chance, good ones and broken ones, in a real kernel: every cell must be as predicted.</summary>
[Trait("Category", "Campaign")]
public sealed class PredictionCampaign(ITestOutputHelper output)
{
    private const int RandomSlice = 4;
    private const int BrokenSlice = 10;
    private const int OddSlice = 3;

    // Errors that come late cost seconds.
    private const int WaitsOneIn = 10;

    [UmlFact]
    public void Random_labs_do_what_their_policy_says_and_the_model_predicts() =>
        Run(RandomSlice, seed => new BrokenPlan(CompileHelper.Plan(RandomLab.Text(seed)), "not broken"), plan => [new ModelPrediction(plan), new PolicyPrediction(plan)]);

    [UmlFact]
    public void Broken_plans_do_what_the_model_predicts() =>
        Run(BrokenSlice, seed => PlanMutator.Break(CompileHelper.Plan(RandomLab.Text(seed)), seed), plan => [new ModelPrediction(plan)]);

    [UmlFact]
    public void Odd_labs_do_what_the_model_predicts() =>
        Run(OddSlice, seed => new BrokenPlan(CompileHelper.Plan(OddLab.Text(seed)), "odd"), plan => [new ModelPrediction(plan)]);

    private void Run(int slice, Func<int, BrokenPlan> make, Func<LabPlan, IReadOnlyList<IPrediction>> predict)
    {
        var watch = Stopwatch.StartNew();
        var rounds = Campaign.Rounds(slice);
        var seed = Campaign.Seed;
        var (cells, late) = (0, 0);
        var differing = GuestFarm.Run(Enumerable.Range(seed, rounds), (guest, next) =>
        {
            var broken = make(next);
            var comparison = new Comparison(guest, broken.Plan, predict(broken.Plan));
            var packets = ProbePackets.Of(broken.Plan);
            var differences = comparison.Run(packets, () => next % WaitsOneIn == 0 ? comparison.CompareLate(packets, new ModelPrediction(broken.Plan)) : []);
            Interlocked.Add(ref cells, comparison.Cells);
            Interlocked.Add(ref late, comparison.LateCells);
            return differences.Count == 0 ? null : new Disagreement($"random lab {next}: {broken.What}", differences);
        });
        output.WriteLine($"{rounds} plans, {cells} cells, {late} errors waited for, {differing.Count} plans differ, {watch.Elapsed.TotalSeconds:F0} s");
        Assert.True(differing.Count == 0, string.Join('\n', differing));
    }
}
