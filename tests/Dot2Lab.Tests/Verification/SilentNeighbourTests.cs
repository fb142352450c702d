using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

public sealed class SilentNeighbourTests
{
    /// <summary>A router whose rules do not find its own address answers nobody who asks for it, but is known to those whom it asked itself.</summary>
    [Fact]
    public void Who_does_not_answer_may_still_be_known_from_what_it_asked()
    {
        var plan = CompileHelper.Plan("graph g { h1, h2 [role=host] r [role=router] h1 -- r -- h2 }");
        var broken = plan with
        {
            Steps = [.. plan.Steps, new DeleteRule("r", plan.Steps[0].Source, IpFamily.V4, 0, PlanDefaults.LocalTable)],
        };
        var probe = new ProbePacket("h1", plan.Policy.Hosts.Single(h => h.Name == "h2").Addresses[0].Address);

        Assert.Equal(Chance.Always, LabModel.Build(plan).Model!.Predict(probe).Replied);
        Assert.Equal(Chance.Sometimes, LabModel.Build(broken).Model!.Predict(probe).Replied);
    }
}
