using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>Where everything is lost that leaves by one interface. Found by broken plans in a kernel: answers of ARP are lost as well.</summary>
public sealed class LossTests
{
    private const string Lab = """
        graph lab {
          family=dual
          s [role=switch]  r [role=router]  h1 [role=host, ip="10.1.0.1/24 fd01::1/64"]  h2 [role=host, ip="10.2.0.1/24 fd02::1/64"]
          h1 -- s -- r -- h2
        }
        """;

    [Theory]
    [InlineData("h2", "to-r", "r nobody on to-h2 answers for 10.2.0.1", Chance.Always)]
    [InlineData("s", "to-h1", "h1 nobody on to-s answers for 10.1.0.254", Chance.Always)]
    [InlineData("s", "to-r", "h1 nobody on to-s answers for 10.1.0.254", Chance.Sometimes)]
    [InlineData("h1", "to-s", "h1 netem on to-s loses everything", Chance.Sometimes)]
    public void A_neighbour_whose_answer_is_lost_is_not_found(string node, string device, string expected, Chance told)
    {
        var fault = Lossy(node, device).Probe("h1", "10.2.0.1");

        Assert.Equal(expected, $"{fault.Fault!.Namespace} {fault.Fault.Reason}");
        Assert.Equal(told, fault.Requests[0].Hops[^1].Answer!.Arrives);
        Assert.Equal(Chance.Never, Lossy(node, device).Probe("h1", "fd02::1").Receives("h2"));
    }

    [Fact]
    public void Not_even_a_nodes_own_addresses_are_reached_by_a_lossy_lo() =>
        Assert.Equal("netem on lo loses everything", Lossy("h1", "lo").Probe("h1", "10.1.0.1").Fault!.Reason);

    [Fact]
    public void A_vrf_device_loses_what_comes_out_of_a_label_and_what_the_node_sends()
    {
        var lab = ModelLab.Reference().Append(Loss("pe2", "c1"));

        Assert.Equal("pe2 drops it on to-p: netem on c1 loses everything", lab.Probe("c1h1", "88.2.1.3").Fault!.InWords(n => n));
        Assert.Equal("pe2 cannot send it: netem on c1 loses everything", Unreachable(lab).Lost!.InWords(n => n));
    }

    private static DropAnswer Unreachable(ModelLab lab) => lab.Probe("c1h3", "99.9.9.9").Requests[0].Hops[^1].Answer!;

    private static ModelLab Lossy(string node, string device) => ModelLab.Of(Lab).Append(Loss(node, device));

    private static SetNetem Loss(string node, string device) => new(node, ModelLab.Reference().Plan.Nodes[0].Source, device, null, null, "100%", null);
}
