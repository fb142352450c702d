namespace Dot2Lab.LiveTests;

/// <summary>The emitted script, run by itself in a kernel that has VRF and MPLS.</summary>
public sealed class ScriptTests
{
    [UmlFact]
    public void The_reference_lab_gets_its_kernel_state_and_goes_without_a_trace()
    {
        var output = ScriptGuest.Run(
            """
            bash netdev11.sh up; echo "up: $?"
            bash netdev11.sh up
            bash netdev11.sh status >/dev/null; echo "status: $?"
            echo "p: "$(ip -n p -f mpls route)
            echo "pe1: "$(ip -n pe1 -f mpls route)
            echo "pe2: "$(ip -n pe2 -f mpls route)
            echo "pe1, table 10: "$(ip -n pe1 route show table 10 root 88.0.0.0/6)
            echo "pe1, table 20: "$(ip -n pe1 route show table 20 root 88.0.0.0/6)
            bash netdev11.sh test; echo "test: $?"
            bash netdev11.sh down; echo "down: $?"
            bash netdev11.sh down; echo "down: $?"
            echo "left:" $(ip netns list) $(ip -o link show | grep -v ' lo: ') $(ls /run)
            """);

        Assert.Contains("up: 0\nnetdev11 is up already\nstatus: 0\n", output);
        Assert.Contains(
            "p: 101 as to 111 via inet 2.1.1.6 dev to-pe2 102 as to 112 via inet 2.1.1.1 dev to-pe1 "
                + "201 as to 211 via inet 2.1.1.6 dev to-pe2 202 as to 212 via inet 2.1.1.1 dev to-pe1\n",
            output);
        Assert.Contains("pe1: 112 dev c1 212 dev c2\npe2: 111 dev c1 211 dev c2\n", output);
        Assert.Contains("pe1, table 10: 88.1.1.0/24 via 1.1.1.1 dev to-c1e1 88.2.1.0/24 encap mpls 101 via 2.1.1.2 dev to-p\n", output);
        Assert.Contains("pe1, table 20: 88.1.1.0/24 via 1.1.1.1 dev to-c2e1 88.2.1.0/24 encap mpls 201 via 2.1.1.2 dev to-p\n", output);
        Assert.Contains("pings went as they must, received by nobody else\ntest: 0\n", output);
        Assert.Contains("netdev11 is down\ndown: 0\nnetdev11 is not up\ndown: 0\nleft: netns\n", output);
    }

    [UmlFact]
    public void The_other_samples_come_up_side_by_side_and_pass_their_test()
    {
        var output = ScriptGuest.Run(
            """
            bash hello.sh && bash hello.sh test; echo "hello: $?"
            bash ring.sh up; echo "pe1 is taken: $?"
            bash hello.sh down
            bash ring.sh && bash ring.sh test; echo "ring: $?"
            """);

        Assert.Contains("received by nobody else\nhello: 0\n", output);
        Assert.Contains("namespace pe1 exists and is not this lab's", output);
        Assert.Contains("pe1 is taken: 3\n", output);
        Assert.Contains("received by nobody else\nring: 0\n", output);
    }

    [UmlFact]
    public void Labels_swapped_both_ways_are_found_though_every_ping_is_answered()
    {
        var output = ScriptGuest.Run(
            """
            bash netdev11.sh
            ip -n p -f mpls -batch - <<'EOF'
            route replace 101 as 211 via inet 2.1.1.6 dev to-pe2
            route replace 201 as 111 via inet 2.1.1.6 dev to-pe2
            route replace 102 as 212 via inet 2.1.1.1 dev to-pe1
            route replace 202 as 112 via inet 2.1.1.1 dev to-pe1
            EOF
            bash netdev11.sh test; echo "test: $?"
            """);

        Assert.DoesNotContain("no answer", output);
        Assert.Contains("c1h1 -> 88.2.1.3 (c1h3): received by c2h3\n", output);
        Assert.Contains("c2h3 -> 88.1.1.1 (c2h1): received by c1h1\n", output);
        Assert.Contains("test: 4\n", output);
    }

    [UmlFact]
    public void Without_modules_all_that_lacks_is_named_and_nothing_is_made()
    {
        var output = ScriptGuest.Run("bash netdev11.sh; echo \"up: $?\"; echo left: $(ip netns list) $(ls /run)", withModules: false);

        Assert.Contains("this kernel has no veth pairs (CONFIG_VETH)", output);
        Assert.Contains("this kernel has no VRF devices (CONFIG_NET_VRF)", output);
        Assert.Contains("this kernel has no MPLS forwarding (CONFIG_MPLS_ROUTING)", output);
        Assert.Contains("this kernel has no MPLS encapsulation (CONFIG_MPLS_IPTUNNEL)", output);
        Assert.Contains("up: 3\nleft: netns\n", output);
    }
}
