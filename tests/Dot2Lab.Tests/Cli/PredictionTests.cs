using System.Text.Json;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

/// <summary><c>check</c> and <c>trace</c> as their callers see them.</summary>
public sealed class PredictionTests
{
    private static readonly string Samples = Repository.PathOf("samples");

    [Fact]
    public void The_reference_labs_labels_are_pushed_swapped_and_popped()
    {
        var trace = Json("trace", "netdev11.dot", "c1h1", "c1h3", "--format", "json");

        Assert.True(trace.GetProperty("delivered").GetBoolean());
        var labels = trace.GetProperty("hops").EnumerateArray()
            .Where(hop => Labels(hop, "labels_in") != Labels(hop, "labels_out"))
            .Select(hop => $"{hop.GetProperty("node")} {hop.GetProperty("action")} {Labels(hop, "labels_in")}:{Labels(hop, "labels_out")}");
        Assert.Equal(["pe1 push :101", "p swap 101:111", "pe2 pop 111:"], labels);
    }

    [Fact]
    public void Another_owner_of_the_address_is_named()
    {
        var trace = Json("trace", "netdev11.dot", "c1h1", "c2h3", "--format", "json");

        Assert.False(trace.GetProperty("delivered").GetBoolean());
        Assert.Equal("c1h3", trace.GetProperty("received_by").GetString());
    }

    [Fact]
    public void An_address_will_do_for_a_node() =>
        Assert.Contains("delivered to c1h3", CliRun.In(Samples, "", "trace", "netdev11.dot", "c1h1", "88.2.1.3").Output);

    [Fact]
    public void Equal_paths_are_all_told()
    {
        var trace = Json("trace", "ring.dot", "rh1", "rh3", "--format", "json");

        Assert.Equal(2, trace.GetProperty("paths").GetArrayLength());
    }

    private const string Narrow = """
        graph narrow {
          core_mtu=1500  family=dual
          p [role=p]  pe1, pe2 [role=pe]  pe1 -- p -- pe2
          node [vrf=red]  ce1, ce2 [role=ce]  h1, h2 [role=host]
          h1 -- ce1 -- pe1  h2 -- ce2 -- pe2
        }
        """;

    private const string Redirected = """
        graph redirected {
          s [role=switch]  r1 [role=router, sysctl="net.ipv4.conf.to-s.send_redirects=1"]  r2 [role=router]
          h1 [role=host, ip="10.1.0.1/24", gateway="10.1.0.11", sysctl="net.ipv4.conf.to-s.accept_redirects=1"]  h2 [role=host, ip="10.2.0.1/24"]
          h1 -- s  r2 -- h2  r1 -- s [tail_ip="10.1.0.11/24"]  r2 -- s [tail_ip="10.1.0.12/24"]
        }
        """;

    [Theory]
    [InlineData("h2", "1500", "; pe1 answers Fragmentation Needed, MTU 1492")]
    [InlineData("h2", "1500", "; pe1 answers Packet Too Big, MTU 1492, which is lost: pe1 cannot send it: the main table has no route to ", "--family", "ipv6")]
    [InlineData("192.0.2.9", "84", "; pe1 answers Host Unreachable")]
    [InlineData("10.0.1.99", "84", "; h1 answers Host Unreachable, after three seconds")]
    [InlineData("h2", "1600", "; the sending call fails with EMSGSIZE")]
    public void A_loss_says_what_its_sender_is_told(string to, string size, string expected, params string[] more) =>
        Assert.Contains(expected, CliRun.In(Samples, Narrow, ["trace", "-", "h1", to, "--size", size, .. more]).Output, StringComparison.Ordinal);

    [Fact]
    public void A_loss_has_its_answer_in_json()
    {
        var run = CliRun.In(Samples, Narrow, "trace", "-", "h1", "h2", "--size", "1500", "--format", "json");
        var answer = JsonDocument.Parse(run.Output).RootElement.GetProperty("hops").EnumerateArray().Last().GetProperty("answer");

        Assert.Equal("Fragmentation Needed", answer.GetProperty("error").GetString());
        Assert.Equal(1492, answer.GetProperty("mtu").GetInt32());
        Assert.False(answer.GetProperty("late").GetBoolean());
        Assert.Equal("always", answer.GetProperty("arrives").GetString());
        Assert.Single(answer.GetProperty("from").EnumerateArray());
    }

    [Fact]
    public void A_way_after_a_redirect_is_told_as_such()
    {
        var text = CliRun.In(Samples, Redirected, "trace", "-", "h1", "h2").Output;

        Assert.Contains("way 1 of 2, before any redirect", text, StringComparison.Ordinal);
        Assert.Contains("way 2 of 2, after a redirect", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c1h9", "did you mean c1h1?")]
    [InlineData("nobody-of-this-lab", "has no node nobody-of-this-lab")]
    public void An_unknown_node_is_a_usage_error(string node, string message)
    {
        var run = CliRun.In(Samples, "", "trace", "netdev11.dot", "c1h1", node);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public void A_check_that_differs_says_where_and_why_and_exits_4()
    {
        const string Text = """
            graph broken {
              p [role=p]  pe1, pe2 [role=pe]  pe1 -- p -- pe2
              node [vrf=red]  ce1 [role=ce, sysctl="net.ipv4.ip_forward=0"]  ce2 [role=ce]  h1, h2 [role=host]
              h1 -- ce1 -- pe1  h2 -- ce2 -- pe2
            }
            """;

        var run = CliRun.In(Samples, Text, "check", "-");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("h1 -> h2 (10.0.2.2, 84 bytes): must reach (same VPN red), but ce1 drops it on to-h1: it does not forward (net.ipv4.conf.to-h1.forwarding is 0)", run.Output);
        Assert.Contains("h2 -> h1 (10.0.1.1, 84 bytes): must reach (same VPN red), but ce1 drops it on to-pe1", run.Output);
    }

    [Fact]
    public void A_core_link_too_small_for_the_labels_is_found_by_the_large_packet()
    {
        const string Text = """
            graph small {
              p [role=p]  pe1, pe2 [role=pe]  pe1 -- p [mtu=1500]  p -- pe2
              node [vrf=red]  ce1, ce2 [role=ce]  h1, h2 [role=host]
              h1 -- ce1 -- pe1  h2 -- ce2 -- pe2
            }
            """;

        var run = CliRun.In(Samples, Text, "check", "-");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("h1 -> h2 (10.0.2.2, 1500 bytes): must reach (same VPN red), but pe1 drops it on to-ce1: 1500 bytes and 2 labels do not fit into to-p, MTU 1500", run.Output);
    }

    [Fact]
    public void A_step_that_the_kernel_would_refuse_is_told_with_its_place()
    {
        const string Text = """
            graph broken {
              pe1 [role=pe, sysctl="net.ipv4.conf.eth7.rp_filter=1"]  pe2 [role=pe]  pe1 -- pe2
              node [vrf=red]  ce1, ce2 [role=ce]  h1, h2 [role=host]
              h1 -- ce1 -- pe1  h2 -- ce2 -- pe2
            }
            """;

        var run = CliRun.In(Samples, Text, "check", "-");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("error D2L0920: the kernel would refuse a step in 'pe1': No such file or directory (ENOENT)", run.Error);
        Assert.Contains("net/ipv4/conf/eth7/rp_filter=1", run.Error);
    }

    [Fact]
    public void A_check_as_json_has_every_pair_and_the_further_targets()
    {
        var check = Json("check", "netdev11.dot", "--format", "json");

        Assert.Equal(8, check.GetProperty("hosts").GetArrayLength());
        Assert.Equal(56, check.GetProperty("pairs").GetArrayLength());
        var pair = check.GetProperty("pairs").EnumerateArray().Single(p => p.GetProperty("from").GetString() == "c1h1" && p.GetProperty("to").GetString() == "c2h3");
        Assert.Equal("isolate", pair.GetProperty("policy").GetString());
        Assert.Equal("drop", pair.GetProperty("predicted").GetString());
        Assert.Equal("c1h3", pair.GetProperty("delivered_to").GetString());
        Assert.Contains(check.GetProperty("targets").EnumerateArray(), t => t.GetProperty("policy_reason").GetString() == "the provider's core");
    }

    private static string Labels(JsonElement hop, string name) => string.Join('/', hop.GetProperty(name).EnumerateArray());

    private static JsonElement Json(params string[] arguments)
    {
        var run = CliRun.In(Samples, "", arguments);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.OutputBytes).RootElement;
    }
}
