using Dot2Lab.Tests.Prediction.Faults;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>The five mistakes that were made when the reference lab was first built by hand, each found with its reason.</summary>
public sealed class ReferenceMistakesTests
{
    [Fact]
    public void Labels_in_a_table_of_their_own_are_refused() => Assert.Equal(
        "EINVAL AddMplsRoute in pe1: MPLS only supports the main route table", ReferenceMistakes.LabelInATable().Refused());

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    public void Labels_for_which_there_is_no_room_are_refused(string size) => Assert.Equal(
        "EINVAL AddMplsRoute in p: Label >= configured maximum in platform_labels", ReferenceMistakes.RoomForLabels(size).Refused());

    [Fact]
    public void A_vrf_made_in_one_namespace_does_not_move_to_another() => Assert.Equal(
        "EINVAL MoveDevice in p: a vrf device cannot leave the namespace it was made in", ReferenceMistakes.MovedVrf().Refused());

    [Fact]
    public void Without_a_route_to_the_source_the_reply_is_lost()
    {
        var prediction = ReferenceMistakes.NoSourceRoute().Probe("c1h1", "88.2.1.3");

        Assert.Equal(Chance.Always, prediction.Receives("c1h3"));
        Assert.Equal(Chance.Never, prediction.Replied);
        Assert.Equal("pe1 drops the reply on to-p: in VRF c1, table 10 has no route to 88.1.1.1", prediction.Fault!.InWords(n => n));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void With_the_reverse_path_check_the_request_is_lost_already(string mode)
    {
        var prediction = ReferenceMistakes.NoSourceRoute(mode).Probe("c1h1", "88.2.1.3");

        Assert.Equal("pe1 drops it on to-c1e1: reverse-path check, table 10 has no route to 88.1.1.1", prediction.Fault!.InWords(n => n));
    }

    [Fact]
    public void A_host_whose_lo_is_down_does_not_reach_itself()
    {
        var prediction = ReferenceMistakes.LoopbackDown().Probe("c1h1", "88.1.1.1");

        Assert.Equal("c1h1 cannot send it: lo is down, and its own addresses are reached by it", prediction.Fault!.InWords(n => n));
    }
}
