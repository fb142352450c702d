using Dot2Lab.Plan.Steps;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>Refusals that live labs met before the model knew them.</summary>
public sealed class RefusedStepTests
{
    [Theory]
    [InlineData("red", 1279, "EINVAL")]
    [InlineData("red", 1280, null)]
    [InlineData("to-h1", 67, "EINVAL")]
    [InlineData("to-h1", 68, null)]
    public void A_VRF_device_takes_no_MTU_below_what_IPv6_needs(string device, int mtu, string? errno)
    {
        var plan = CompileHelper.Plan("graph g { pe1 [role=pe] h1 [role=host, vrf=red] h1 -- pe1 }");
        var changed = plan with { Steps = [.. plan.Steps, new SetMtu("pe1", plan.Steps[0].Source, device, mtu)] };

        Assert.Equal(errno, LabModel.Build(changed).Failure?.Errno);
    }
}
