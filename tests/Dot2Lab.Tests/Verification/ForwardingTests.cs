using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>
/// What Linux does with packets where labs are broken, each as seen in a real kernel (6.1, User-Mode Linux). <c>make soak</c> looks for
/// more such: a disagreement of model and kernel that it finds belongs here.
/// </summary>
public sealed class ForwardingTests
{
    private const string Dual = """
        graph dual {
          family=dual
          pe1, pe2 [role=pe]  pe1 -- pe2
          node [vrf=red]  ce1, ce2 [role=ce]  h1, h2 [role=host]
          h1 -- ce1 -- pe1  h2 -- ce2 -- pe2
        }
        """;

    [Fact]
    public void A_popped_packet_is_not_held_to_the_reverse_path()
    {
        var lab = ModelLab.Reference().Sysctl("pe2", "net/ipv4/conf/all/rp_filter", "1");

        Assert.Equal(Chance.Always, lab.Probe("c1h1", "88.2.1.3").Receives("c1h3"));
    }

    [Fact]
    public void Without_ipv6_on_lo_no_refusal_is_left()
    {
        var lab = ModelLab.Of(Dual).Sysctl("pe1", "net/ipv6/conf/lo/disable_ipv6", "1");
        var core = lab.Plan.Steps.OfType<AddAddress>().First(s => s is { Namespace: "pe2", Interface: "lo", Address.Family: IpFamily.V6 }).Address.Address;

        Assert.Equal(Chance.Always, lab.Probe("h1", core.ToString()).Receives("pe2"));
        Assert.Contains(lab.Check(), probe => probe is { Passed: false, Probe: { From: "h1", To: "pe2" } });
    }

    [Fact]
    public void Without_ipv6_on_lo_a_node_does_not_reach_itself()
    {
        var lab = ModelLab.Of(Dual).Sysctl("h1", "net/ipv6/conf/lo/disable_ipv6", "1");

        Assert.Equal("IPv6 is off on lo", lab.Probe("h1", Address6(lab, "h1")).Fault!.Reason);
        Assert.Equal(Chance.Always, lab.Probe("h1", Address6(lab, "h2")).Replied);
    }

    [Theory]
    [InlineData("default", Chance.Always)]
    [InlineData("all", Chance.Always)]
    [InlineData("to-ce1", Chance.Never)]
    public void Ipv6s_hop_limit_is_that_of_the_device_by_which_a_packet_leaves(string folder, Chance expected)
    {
        var lab = ModelLab.Of(Dual).Sysctl("h1", $"net/ipv6/conf/{folder}/hop_limit", "1");

        Assert.Equal(expected, lab.Probe("h1", Address6(lab, "h2")).Replied);
        Assert.Equal(expected, lab.Probe("h2", Address6(lab, "h1")).Replied);
    }

    [Fact]
    public void A_packet_that_comes_by_as_it_was_before_goes_round_in_a_circle()
    {
        // pe1 pushes 101, p sends it back as 112, pe1 pops it into the VRF that it came from: no time to live stops that in the end.
        var lab = ModelLab.Reference().Replace<AddMplsRoute>(
            s => s is { Namespace: "p", Label: 101 }, s => [s with { NextHops = [new NextHop("to-pe1", ModelLab.Ip("2.1.1.1"), [112])] }]);

        var prediction = lab.Probe("c1h1", "88.2.1.3");

        Assert.Equal("it goes round in a circle", prediction.Fault!.Reason);
        Assert.All(prediction.Requests, way => Assert.Null(way.ReceivedBy));
        Assert.Contains(lab.Check(), probe => probe.Fault?.Reason == "it goes round in a circle");
    }

    [Fact]
    public void A_gateway_that_is_the_routers_own_address_is_not_asked_for()
    {
        // pe1 takes c1e1's address, by which its route to the site goes: now it looks for the hosts themselves on that link.
        var lab = ModelLab.Reference().Replace<AddAddress>(
            s => s.Namespace == "pe1" && s.Interface == "to-c1e1",
            s => [s with { Address = new InterfaceAddress(ModelLab.Ip("1.1.1.1"), 30) }]);

        Assert.Equal("pe1 drops it on to-p: nobody on to-c1e1 answers for 88.1.1.1", lab.Probe("c1h3", "88.1.1.1").Fault!.InWords(n => n));
    }

    [Fact]
    public void An_ipv6_gateway_is_looked_for_on_the_routes_own_device()
    {
        // lo has the link's prefix too, as a refusal: the route is refused for its source, which is gone, and not for its gateway.
        var link = ModelLab.Of(Dual).Plan.Steps.OfType<AddAddress>().First(s => s is { Namespace: "pe1", Interface: "to-pe2", Address.Family: IpFamily.V6 });
        var lab = ModelLab.Of(Dual).Replace<AddAddress>(
            s => s is { Namespace: "pe1", Interface: "lo", Address.Family: IpFamily.V6 }, s => [s with { Address = link.Address }]);

        Assert.Contains("Invalid source address", lab.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_whose_rules_never_ask_the_local_table_hears_no_questions_of_ipv6_neighbours()
    {
        var lab = ModelLab.Of(Dual).Drop<AddRule>(s => s.Namespace == "pe2" && s.Family == IpFamily.V6);
        var h2 = lab.Plan.Policy.Hosts.Single(h => h.Name == "h2").Addresses.Single(a => a.Family == IpFamily.V6).Address;

        var prediction = lab.Probe("h1", h2.ToString());

        Assert.Equal(Chance.Never, prediction.Receives("h2"));
        Assert.StartsWith("pe1 drops it on to-ce1: nobody on to-pe2 answers for ", prediction.Fault!.InWords(n => n), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_ipv6_addresses_as_good_as_each_other_the_newer_is_the_source()
    {
        var own = ModelLab.Of(Dual).Plan.Steps.OfType<AddAddress>().First(s => s is { Namespace: "h1", Address.Family: IpFamily.V6 }).Address;
        var newer = own with { Address = new IpAddress(IpFamily.V6, own.Address.Value + 0x70) };
        var lab = ModelLab.Of(Dual).Replace<AddAddress>(s => s.Namespace == "h1" && s.Address == own, s => [s, s with { Address = newer }]);
        var h2 = lab.Plan.Policy.Hosts.Single(h => h.Name == "h2").Addresses.Single(a => a.Family == IpFamily.V6).Address;

        Assert.Equal(newer.Address, LabModel.Build(lab.Plan).Model!.Trace(new ProbePacket("h1", h2)).Source);
    }

    [Fact]
    public void A_vrfs_route_by_its_own_device_leads_nowhere()
    {
        var lab = ModelLab.Reference().Replace<AddRoute>(
            s => s.Namespace == "pe1" && s.Destination.ToString() == "88.1.1.0/24" && s.Table == 10,
            s => [s with { NextHops = [new NextHop("c1", null, [])] }]);

        Assert.Equal("pe1 drops it on to-p: the route in VRF c1 leads to c1 itself", lab.Probe("c1h3", "88.1.1.1").Fault!.InWords(n => n));
    }

    [Fact]
    public void Vrfs_that_route_a_packet_to_each_other_drop_it()
    {
        var lab = ModelLab.Reference().Replace<AddRoute>(
            s => s.Namespace == "pe1" && s.Destination.ToString() == "88.1.1.0/24",
            s => [s with { NextHops = [new NextHop(s.Table == 10 ? "c2" : "c1", null, [])] }]);

        Assert.Equal("pe1 drops it on to-p: its VRFs send it to each other for ever", lab.Probe("c1h3", "88.1.1.1").Fault!.InWords(n => n));
    }

    [Fact]
    public void With_the_local_rule_first_a_customer_reaches_the_pe_and_only_ipv6_does_not_answer()
    {
        var lab = ModelLab.Of(Dual).Drop<DeleteRule>(s => s.Namespace == "pe1");
        foreach (var loopback in lab.Plan.Nodes.Single(n => n.Name == "pe1").Loopbacks)
        {
            var prediction = lab.Probe("h1", loopback.Address.ToString());

            // IPv4's reply looks for its way in the VRF, IPv6's where the address is: in the main table.
            Assert.Equal(Chance.Always, prediction.Receives("pe1"));
            Assert.Equal(loopback.Family == IpFamily.V4 ? Chance.Always : Chance.Never, prediction.Replied);
        }
    }

    [Fact]
    public void With_the_local_rule_behind_mains_a_router_does_not_take_the_answers_to_what_it_asks_in_ipv6()
    {
        var lab = ModelLab.Of(Dual).Replace<AddRule>(
            s => s.Namespace == "pe1" && s.Family == IpFamily.V6, s => [s with { Preference = 32766 }]);
        var loopbacks = lab.Plan.Nodes.Single(n => n.Name == "pe2").Loopbacks;

        foreach (var loopback in loopbacks)
        {
            var prediction = lab.Probe("pe1", loopback.Address.ToString());

            Assert.Equal(loopback.Family == IpFamily.V4 ? Chance.Always : Chance.Never, prediction.Receives("pe2"));
        }

        var fault = lab.Probe("h1", lab.Plan.Policy.Hosts.Single(h => h.Name == "h2").Addresses.Single(a => a.Family == IpFamily.V6).Address.ToString()).Fault!;
        Assert.Equal("pe1 drops it on to-ce1: its rules do not take the answers to what it asks on to-pe2 for its own", fault.InWords(n => n));
    }

    [Theory]
    [InlineData("net/ipv4/conf/default/accept_redirects", "maybe", "EINVAL")]
    [InlineData("net/ipv4/conf/to-ce1/rp_filter", "", "EINVAL")]
    [InlineData("net/ipv4/conf/no-such/rp_filter", "1", "ENOENT")]
    [InlineData("net/ipv6/conf/to-ce1/hop_limit", "maybe", "EINVAL")]
    [InlineData("net/mpls/platform_labels", "1048576", "EINVAL")]
    public void A_parameter_that_cannot_be_written_is_refused(string path, string value, string errno) =>
        Assert.StartsWith($"{errno} SetSysctl in pe1", ModelLab.Of(Dual).Sysctl("pe1", path, value).Refused());

    [Theory]
    [InlineData("to-ce1/disable_ipv6")]
    [InlineData("all/disable_ipv6")]
    [InlineData("all/forwarding")]
    [InlineData("default/ignore_routes_with_linkdown")]
    public void Three_parameters_of_IPv6_take_any_text_and_stay_as_they_are(string parameter)
    {
        var host = ModelLab.Of(Dual).Plan.Policy.Hosts.Single(h => h.Name == "h2");
        var lab = ModelLab.Of(Dual).Sysctl("pe1", $"net/ipv6/conf/{parameter}", "maybe");

        Assert.Equal(Chance.Always, lab.Probe("h1", host.Addresses.Single(a => a.Family == IpFamily.V6).Address.ToString()).Replied);
    }

    [Theory]
    [InlineData(1500, null)]
    [InlineData(1501, "h1 cannot send it: 1501 bytes do not fit into to-ce1, MTU 1500")]
    public void A_packet_of_full_size_crosses_two_labels_and_no_larger_one(int size, string? fault)
    {
        var prediction = ModelLab.Of(Dual).Probe("h1", Address("h2"), size);

        Assert.Equal(fault, prediction.Fault?.InWords(n => n));
    }

    [Fact]
    public void The_ingress_pe_minds_the_labels_of_a_core_that_is_too_narrow()
    {
        var lab = ModelLab.Of(Dual).Replace<SetMtu>(s => s.Namespace is "pe1" or "pe2", s => [s with { Mtu = 1500 }]);

        Assert.Equal(
            "pe1 drops it on to-ce1: 1500 bytes and 1 label do not fit into to-pe2, MTU 1500",
            lab.Probe("h1", Address("h2"), 1500).Fault?.InWords(n => n));
    }

    [Fact]
    public void A_veth_takes_in_four_bytes_more_than_its_mtu_and_loses_larger_frames_silently()
    {
        var lab = ModelLab.Of(Dual).Append(new SetMtu("ce1", default!, "to-h1", 1400));

        Assert.Equal(Chance.Always, lab.Probe("h1", Address("h2"), 1404).Receives("h2"));
        Assert.Equal(
            "ce1 drops it on to-h1: a frame of 1405 bytes is lost without a word at to-h1, MTU 1400",
            lab.Probe("h1", Address("h2"), 1405).Fault?.InWords(n => n));
    }

    [Fact]
    public void A_link_whose_other_end_is_down_carries_nothing()
    {
        var lab = ModelLab.Of(Dual).Drop<SetUp>(s => s is { Namespace: "ce1", Interface: "to-h1" }).Drop<AddRoute>(s => s.Namespace == "h1");

        Assert.Equal("h1 cannot send it: the main table has no route to 10.0.1.254", lab.Probe("h1", "10.0.1.254").Fault?.InWords(n => n));
    }

    [Fact]
    public void A_link_without_carrier_takes_no_address_away()
    {
        var lab = ModelLab.Of(Dual).Drop<SetUp>(s => s is { Namespace: "ce1", Interface: "to-h1" });

        // A missing end drops IPv4's connected route while it is ignored, but the address itself stays.
        foreach (var address in lab.Plan.Policy.Hosts.Single(h => h.Name == "h1").Addresses)
        {
            Assert.Equal(Chance.Always, lab.Probe("h1", address.Address.ToString()).Replied);
        }
    }

    [Fact]
    public void With_the_main_table_first_ipv6_refuses_what_lo_has()
    {
        var lab = ModelLab.Of(Dual).Replace<AddRule>(s => s is { Namespace: "pe1", Family: IpFamily.V6 }, s => [s with { Preference = 32766 }]);
        var loopback = lab.Plan.Nodes.Single(n => n.Name == "pe1").Loopbacks.Single(a => a.Family == IpFamily.V6).Address;

        Assert.Equal(Chance.Never, lab.Probe("pe2", loopback.ToString()).Receives("pe1"));
    }

    [Fact]
    public void A_gateway_may_be_given_with_its_vrf_for_a_device()
    {
        var lab = ModelLab.Reference().Replace<AddRoute>(
            s => s is { Namespace: "pe1", Table: 10, NextHops: [{ Device: "to-c1e1" }] },
            s => [s with { NextHops = [s.NextHops[0] with { Device = "c1" }] }]);

        Assert.Equal(Chance.Always, lab.Probe("c1h1", "88.2.1.3").Replied);
    }

    [Fact]
    public void Without_mpls_input_a_labelled_packet_ends()
    {
        var lab = ModelLab.Of(Dual).Sysctl("pe2", "net/mpls/conf/to-pe1/input", "0");

        Assert.Equal(
            "pe2 drops it on to-pe1: MPLS is off on to-pe1 (net.mpls.conf.to-pe1.input is 0)",
            lab.Probe("h1", Address("h2")).Fault?.InWords(n => n));
    }

    [Fact]
    public void A_vrf_device_that_is_down_takes_no_packet_from_the_core()
    {
        var lab = ModelLab.Of(Dual).Drop<SetUp>(s => s is { Namespace: "pe2", Interface: "red" });

        Assert.Equal("pe2 drops it on to-pe1: red is down", lab.Probe("h1", Address("h2")).Fault?.InWords(n => n));
    }

    private static string Address(string host) => ModelLab.Of(Dual).Plan.Policy.Hosts.Single(h => h.Name == host).Addresses[0].Address.ToString();

    private static string Address6(ModelLab lab, string host) =>
        lab.Plan.Policy.Hosts.Single(h => h.Name == host).Addresses.Single(a => a.Family == IpFamily.V6).Address.ToString();
}
