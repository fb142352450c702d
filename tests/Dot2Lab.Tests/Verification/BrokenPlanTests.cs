using Dot2Lab.Tests.Compiler;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Tests.Prediction;
using Dot2Lab.Tests.Prediction.Faults;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>However broken a plan is, the model has a verdict on it. Whether it is the kernel's, the live campaign finds out.</summary>
public sealed class BrokenPlanTests
{
    private const int Slice = 200;

    [Fact]
    [Trait("Category", "Campaign")]
    public void Every_broken_plan_has_a_verdict()
    {
        var seed = Campaign.Seed;
        Parallel.For(seed, seed + Campaign.Rounds(Slice), next =>
        {
            var broken = PlanMutator.Break(CompileHelper.Plan(RandomLab.Text(next)), next);
            try
            {
                Judge(broken);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {next}, {broken.What}", exception);
            }
        });
    }

    private static void Judge(BrokenPlan broken)
    {
        var built = LabModel.Build(broken.Plan);
        Assert.NotEqual(built.Model is null, built.Failure is null);
        foreach (var packet in built.Model is null ? [] : ProbePackets.Of(broken.Plan))
        {
            built.Model!.Predict(packet);
        }
    }
}
