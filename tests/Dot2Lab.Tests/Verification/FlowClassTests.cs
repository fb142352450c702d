using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Tests.Prediction.Faults;
using Dot2Lab.Verification;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Tests.Verification;

/// <summary>A check walks packets of one class once; each must come out as if it were walked by itself, in good labs and broken ones.</summary>
[Trait("Category", "Campaign")]
public sealed class FlowClassTests
{
    private const int Slice = 60;

    [Fact]
    public void Packets_of_one_class_come_out_as_each_by_itself()
    {
        for (var seed = Campaign.Seed; seed < Campaign.Seed + Campaign.Rounds(Slice); seed++)
        {
            var plan = CompileHelper.Plan(RandomLab.Text(seed));
            Compare(plan, $"random lab {seed}");
            var broken = PlanMutator.Break(plan, seed);
            Compare(broken.Plan, $"random lab {seed}, {broken.What}");
        }
    }

    private static void Compare(LabPlan plan, string what)
    {
        if (LabModel.Build(plan).Model is not { } model)
        {
            return;
        }

        foreach (var result in new LabCheck(model, new ProbeSizes(plan)).Run(plan.Policy.Probes()))
        {
            var alone = model.Predict(new ProbePacket(result.Probe.From, result.Probe.Destination) { Size = result.PacketSize });
            Assert.True(
                (result.Reaches, result.Fault) == (alone.Reaches(result.Probe.To), alone.Fault),
                $"{what}: {result.Probe}, {result.PacketSize} bytes: {result.Reaches} {result.Fault}, alone {alone.Reaches(result.Probe.To)} {alone.Fault}");
        }
    }
}
