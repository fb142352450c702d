namespace Dot2Lab.LiveTests;

/// <summary>Every sample does what its policy says, and packets take the way and carry the labels that its text promises.</summary>
public class SampleTests(SampleGuest guest) : IClassFixture<SampleGuest>
{
    /// <summary>All labs of the guest.</summary>
    public static TheoryData<string> Labs => [.. SampleGuest.Names];

    [UmlTheory]
    [MemberData(nameof(Labs))]
    public void Every_pair_does_what_its_policy_says(string lab) => Assert.Empty(guest.Differences(lab));

    [UmlFact]
    public void Two_labels_reach_the_last_p_router_and_one_the_egress_pe()
    {
        Assert.Equal(["1002 VPN", "1002 VPN"], Stacks("hello", "p", "to-pe1", "h1", "h2"));
        Assert.Equal(["VPN", "VPN"], Stacks("hello", "pe2", "to-p", "h1", "h2"));
    }

    [UmlFact]
    public void Explicit_null_stands_above_the_vpn_label_in_both_families()
    {
        Assert.Equal(["0 VPN", "0 VPN"], Stacks("dual-stack", "pe2", "to-p", "h1", "h2"));
        Assert.Equal(["0 VPN", "0 VPN"], Stacks("dual-stack", "pe2", "to-p", "h1", "h2", family: 1));
    }

    [UmlFact]
    public void Without_penultimate_hop_popping_the_egress_gets_its_own_label()
    {
        Assert.Equal(["2002 VPN", "2002 VPN"], Stacks("noph", "pe2", "to-pe1", "h1", "h2"));
        Assert.Equal(["1003 VPN", "1003 VPN"], Stacks("noph", "pe3", "to-pe2", "h1", "h3", family: 1));
    }

    [UmlFact]
    public void One_label_a_vrf_is_swapped_hop_by_hop_as_pinned()
    {
        Assert.Equal(["101", "101"], Stacks("per-vrf-labels", "p", "to-pe1", "rh1", "rh2"));
        Assert.Equal(["111", "111"], Stacks("per-vrf-labels", "pe2", "to-p", "rh1", "rh2"));
        Assert.Equal(["201", "201"], Stacks("per-vrf-labels", "p", "to-pe1", "bh1", "bh2"));
        Assert.Equal(["211", "211"], Stacks("per-vrf-labels", "pe2", "to-p", "bh1", "bh2"));
    }

    [UmlFact]
    public void The_reference_lab_pushes_swaps_and_pops_what_its_trace_predicts()
    {
        var hops = guest.Trace("netdev11", "c1h1", "c1h3");
        Assert.Equal(
            ["netdev11.pe1 Push :101", "netdev11.p Swap 101:111", "netdev11.pe2 Pop 111:"],
            hops.Where(h => h.LabelsIn.Concat(h.LabelsOut).Any()).Select(h => $"{h.Namespace} {h.Action} {InWords(h.LabelsIn)}:{InWords(h.LabelsOut)}"));
        var links = hops.Zip(hops.Skip(1)).Where(link => link.First.LabelsIn.Concat(link.First.LabelsOut).Any()).ToList();
        var captures = links.ConvertAll(link => new LabelCapture(guest.Lab, link.Second.Namespace, link.Second.In!));

        Ping("netdev11", "c1h1", "c1h3");

        Assert.Equal(
            links.Select(link => (link.Second.Namespace, InWords(link.First.LabelsOut))),
            links.Zip(captures, (link, capture) => (link.Second.Namespace, Assert.Single(capture.Stacks().Distinct()))));
    }

    [UmlFact]
    public void Pairs_of_hosts_spread_over_all_equal_paths_and_no_other()
    {
        string[] used = ["p1:to-pe1", "p1:to-pe1-2", "p2:to-pe1"];
        var captures = used.Append("p3:to-pe1").ToDictionary(port => port, port => new LabelCapture(guest.Lab, "ecmp." + port.Split(':')[0], port.Split(':')[1]));

        Assert.Empty(guest.Differences("ecmp", p => p.IsHostPair));

        var seen = captures.ToDictionary(c => c.Key, c => c.Value.Stacks());
        Assert.Empty(seen["p3:to-pe1"]);
        Assert.All(used, port => Assert.NotEmpty(seen[port]));
        Assert.All(used, port => Assert.All(seen[port], stack => Assert.Equal("1002 VPN", stack)));
    }

    [UmlFact]
    public void A_site_at_two_pes_uses_both_and_the_dearer_link_stands_by()
    {
        Assert.Contains("nexthop", guest.Lab.Execute("dual-homed.ce1", "ip", "route", "show", "default").Output, StringComparison.Ordinal);
        guest.Lab.Execute("dual-homed.ce2", "ip", "link", "set", "to-pe2", "down");

        var differences = guest.Differences("dual-homed", p => p.IsHostPair);

        guest.Lab.Execute("dual-homed.ce2", "ip", "link", "set", "to-pe2", "up");
        Assert.Empty(differences);
    }

    [UmlFact]
    public void A_service_on_the_same_pe_is_reached_without_labels()
    {
        var route = guest.Lab.Execute("extranet.pe1", "ip", "route", "get", "vrf", "red", guest.Address("extranet", "dns9")).Output;

        Assert.DoesNotContain("mpls", route, StringComparison.Ordinal);
        Assert.Equal(["1001 VPN", "1001 VPN"], Stacks("extranet", "p", "to-pe2", "rh2", "dns9"));
    }

    private static string InWords(IReadOnlyList<int> labels) => string.Join(' ', labels);

    // The labels of pings when they come in somewhere.
    private IReadOnlyList<string> Stacks(string lab, string at, string device, string from, string to, int family = 0)
    {
        var capture = new LabelCapture(guest.Lab, $"{lab}.{at}", device);
        Ping(lab, from, to, family);
        return capture.Stacks();
    }

    // Two packets of full size that must not be fragmented.
    private void Ping(string lab, string from, string to, int family = 0)
    {
        var size = family == 0 ? "1472" : "1452";
        var ping = guest.Lab.Execute($"{lab}.{from}", "ping", "-q", "-c", "2", "-i", "0.2", "-W", "3", "-M", "do", "-s", size, guest.Address(lab, to, family));
        Assert.Equal(0, ping.ExitCode);
    }
}
