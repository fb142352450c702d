using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>The five mistakes that were made when the reference lab was first built by hand, each found with its reason.</summary>
public sealed class ReferenceMistakesTests
{
    [Fact]
    public void Labels_in_a_table_of_their_own_are_refused() => Assert.Equal(
        "EINVAL AddMplsRoute in pe1: MPLS routes live in the main table only",
        ModelLab.Reference().Replace<AddMplsRoute>(s => s is { Namespace: "pe1", Label: 112 }, s => [s with { Table = 10 }]).Refused());

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    public void Labels_for_which_there_is_no_room_are_refused(string size) => Assert.Equal(
        "EINVAL AddMplsRoute in p: Label >= configured maximum in platform_labels",
        ModelLab.Reference().Replace<SetSysctl>(s => s is { Namespace: "p", Path: "net/mpls/platform_labels" }, s => [s with { Value = size }]).Refused());

    [Fact]
    public void A_vrf_made_in_one_namespace_does_not_move_to_another() => Assert.Equal(
        "EINVAL MoveDevice in p: a vrf device cannot leave the namespace it was made in",
        ModelLab.Reference().Replace<AddVrf>(s => s is { Namespace: "pe1", Interface: "c1" }, s => [s with { Namespace = "p" }, new MoveDevice("p", s.Source, "c1", "pe1")]).Refused());

    [Fact]
    public void Without_a_route_to_the_source_the_reply_is_lost()
    {
        var prediction = WithoutSourceRoute().Probe("c1h1", "88.2.1.3");

        Assert.Equal(Chance.Always, prediction.Receives("c1h3"));
        Assert.Equal(Chance.Never, prediction.Replied);
        Assert.Equal("pe1 drops the reply on to-p: in VRF c1, table 10 has no route to 88.1.1.1", prediction.Fault!.InWords(n => n));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void With_the_reverse_path_check_the_request_is_lost_already(string mode)
    {
        var prediction = WithoutSourceRoute().Sysctl("pe1", "net/ipv4/conf/to-c1e1/rp_filter", mode).Probe("c1h1", "88.2.1.3");

        Assert.Equal("pe1 drops it on to-c1e1: reverse-path check, table 10 has no route to 88.1.1.1", prediction.Fault!.InWords(n => n));
    }

    [Fact]
    public void A_host_whose_lo_is_down_does_not_reach_itself()
    {
        var prediction = ModelLab.Reference().Drop<SetUp>(s => s is { Namespace: "c1h1", Interface: "lo" }).Probe("c1h1", "88.1.1.1");

        Assert.Equal("c1h1 cannot send it: lo is down, and its own addresses are reached by it", prediction.Fault!.InWords(n => n));
    }

    private static ModelLab WithoutSourceRoute() => ModelLab.Reference()
        .Drop<AddRoute>(s => s is { Namespace: "pe1", Table: 10 } && s.Destination == IpPrefix.Of(ModelLab.Ip("88.1.1.0"), 24));
}
