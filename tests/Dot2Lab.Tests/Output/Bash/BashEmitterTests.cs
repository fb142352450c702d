using System.Text.RegularExpressions;
using Dot2Lab.Output.Bash;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Output.Bash;

public sealed class BashEmitterTests
{
    private const string Hostile = "x$(touch hit)`touch hit`'\"\\\n; touch hit #\nEOF\ntouch hit\r\u202E\u2028\u0007*";

    private static readonly SourceLocation Place = new("some/folder/hello.dot", 9, 1);

    private static string Emit(LabPlan plan) => BashEmitter.Emit(plan, "1.2.3");

    [Fact]
    public void The_header_names_lab_source_and_version()
    {
        var script = Emit(BashLabs.Vpns("hello", "red"));

        Assert.StartsWith("#!/usr/bin/env bash\n#\n# The lab \"hello\", compiled from hello.dot by dot2lab 1.2.3.\n", script);
        Assert.EndsWith("\nmain \"$@\"\n", script);
    }

    [Fact]
    public void The_same_plan_gives_the_same_text() =>
        Assert.Equal(Emit(BashLabs.Vpns("hello", "red", "blue")), Emit(BashLabs.Vpns("hello", "red", "blue")));

    [Fact]
    public void Places_name_the_file_without_its_folder()
    {
        var plan = BashLabs.Plain("plain", "");
        var script = Emit(plan with { Steps = [.. plan.Steps, new SetUp("h1", Place, "eth0")] });

        Assert.Contains("# plain.dot:9:1\nlink set dev eth0 up\n", script);
        Assert.DoesNotContain("some/folder", script);
    }

    [Fact]
    public void All_namespaces_are_one_batch_and_all_links_another()
    {
        var script = Emit(BashLabs.Plain("plain", ""));

        Assert.Contains("    batch namespaces ip -batch - <<'EOF'\n# plain.dot:1:3\nnetns add h1\n# plain.dot:2:3\nnetns add h2\n", script);
        Assert.Contains("link add name eth1 netns sw type veth peer name eth0 netns h1\n", script);
        Assert.Equal(2, Regex.Count(script, " ip -batch - <<"));
    }

    [Fact]
    public void A_node_is_one_process_for_each_program()
    {
        var script = Emit(BashLabs.Vpns("hello", "red"));
        var pe1 = script[script.IndexOf("node_pe1() {", StringComparison.Ordinal)..script.IndexOf("node_pe2() {", StringComparison.Ordinal)];

        Assert.Equal(
            ["sysctls pe1", "batch pe1 ip -n pe1 -batch -", "batch pe1 ip -n pe1 -f mpls -batch -"],
            Regex.Matches(pe1, "^    (.*) <<'EOF'$", RegexOptions.Multiline).Select(m => m.Groups[1].Value));
        Assert.Contains("\nlink set dev lo alias dot2lab:hello\n", pe1);
        Assert.Contains("\nroute add 10.2.0.0/24 table 10 encap mpls 112 via 10.254.1.1 dev to-p\n", pe1);
        Assert.Contains("\nroute add 211 dev red\n", pe1);
    }

    [Fact]
    public void The_picture_shows_each_link_once()
    {
        var script = Emit(BashLabs.Vpns("hello", "red"));

        Assert.Contains(
            """
            #   P       p  10.255.0.3/32
            #           +-- to-pe1   10.254.1.1/30          --  10.254.1.2/30  to-p  pe1
            #           +-- to-pe2   10.254.2.1/30          --  10.254.2.2/30  to-p  pe2
            #   PE      pe1  10.255.0.1/32
            #           +-- red-ce1  172.16.1.1/30  in red  --  172.16.1.2/30  pe1   red-ce1
            """,
            script);
        Assert.Equal(6, Regex.Count(script, @"^# +\+-- ", RegexOptions.Multiline));
    }

    [Fact]
    public void Only_features_that_the_plan_uses_are_asked_of_the_kernel()
    {
        Assert.Contains("readonly FEATURES=(veth bridge)\n", Emit(BashLabs.Plain("plain", "")));
        Assert.Contains("readonly FEATURES=(veth vrf mpls_router mpls_iptunnel)\n", Emit(BashLabs.Vpns("hello", "red")));
        Assert.Contains("readonly FEATURES=(veth bridge netem ipv6)\n", Emit(Everything()));
        Assert.Contains("readonly TOOLS=(ip tc)\n", Emit(Everything()));
    }

    [Fact]
    public void Addresses_that_customers_share_are_pinged_in_rounds_of_their_own()
    {
        var script = Emit(BashLabs.Vpns("vpns", "red", "blue"));
        var rows = Regex.Matches(script, @"^    '(\d) (\S+) [^']*\b10\.2\.0\.1=(\S+)", RegexOptions.Multiline)
            .Select(m => $"{m.Groups[1]} {m.Groups[2]} {m.Groups[3]}");

        Assert.Equal(["1 red-h1 red-h2", "1 red-h2 red-h2", "2 blue-h1 blue-h2", "2 blue-h2 blue-h2"], rows);
    }

    [Fact]
    public void Core_addresses_are_in_the_round_that_must_stay_silent() =>
        Assert.Matches(@"\n    '0 red-h1 [^']*10\.255\.0\.1=pe1", Emit(BashLabs.Vpns("vpns", "red", "blue")));

    [Theory]
    [InlineData("h1; reboot")]
    [InlineData("h1\nreboot")]
    [InlineData("$(reboot)")]
    [InlineData("")]
    public void A_plan_with_a_name_that_means_something_to_a_shell_is_refused(string name)
    {
        var plan = BashLabs.Plain("plain", "");

        Assert.Throws<InvalidOperationException>(() => Emit(plan with { Steps = [.. plan.Steps, new SetUp("h1", Place, name)] }));
        Assert.Throws<InvalidOperationException>(() => Emit(plan with { Nodes = [.. plan.Nodes, new PlanNode("x", name, NodeRole.Host, Place)] }));
        Assert.Throws<InvalidOperationException>(() => Emit(plan with { Lab = name }));
    }

    [Fact]
    public void A_sysctl_may_hold_anything_but_a_line_end()
    {
        var plan = BashLabs.Plain("plain", "");

        Assert.Contains(
            "\nnet/ipv4/x $(touch hit) `x` 'EOF'\n",
            Emit(plan with { Steps = [.. plan.Steps, new SetSysctl("h1", Place, "net/ipv4/x", "$(touch hit) `x` 'EOF'")] }));
        Assert.Throws<InvalidOperationException>(
            () => Emit(plan with { Steps = [.. plan.Steps, new SetSysctl("h1", Place, "net/ipv4/x", "1\nEOF\ntouch hit")] }));
    }

    [Fact]
    public void Nothing_hostile_leaves_its_comment()
    {
        var lines = Emit(HostileLab()).Split('\n');

        Assert.All(lines.Where(l => l.Contains("touch hit")), line => Assert.StartsWith("#", line));
        Assert.DoesNotContain(lines, line => line.Any(c => char.IsControl(c) || c is '\u202E' or '\u2028'));
    }

    [Fact]
    public void Nothing_hostile_runs()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("setup.sh", Emit(HostileLab()));

        var result = ProgramRun.Of(folder.Path, new Dictionary<string, string?>(), "bash", script, "help");

        Assert.True(result is { ExitCode: 0, Error: "" }, result.ToString());
        Assert.False(folder.Has("hit"));
    }

    [Fact]
    public void A_large_lab_is_tested_by_a_sample()
    {
        var builder = new LabBuilder("large");
        builder.Site("all");
        for (var i = 0; i < 120; i++)
        {
            builder.Node($"h{i}", NodeRole.Host);
            builder.Host($"h{i}", "all", null, $"10.0.{i}.1/16");
        }

        var script = Emit(builder.Build());

        Assert.Contains("Of 14400 pings, every 4th", script);
        Assert.InRange(Regex.Count(script, @"=h\d+"), 3000, 4000);
        Assert.Equal(120, Regex.Matches(script, @"=(h\d+)").Select(m => m.Groups[1].Value).Distinct().Count());
    }

    [Fact]
    public void Bash_reads_every_script()
    {
        using var folder = new TemporaryFolder();
        foreach (var plan in All())
        {
            var result = ProgramRun.Of("bash", "-n", folder.Write("setup.sh", Emit(plan)));
            Assert.True(result is { ExitCode: 0, Error: "" }, result.ToString());
        }
    }

    [ToolFact("shellcheck")]
    public void Shellcheck_finds_nothing()
    {
        using var folder = new TemporaryFolder();
        var scripts = All().Select((plan, i) => folder.Write($"{i}.sh", Emit(plan)));

        var result = ProgramRun.Of(["shellcheck", .. scripts]);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    private static LabPlan[] All() =>
        [BashLabs.Plain("plain", ""), BashLabs.Vpns("vpns", "red", "blue"), Everything(), HostileLab(), new LabBuilder("empty").Build()];

    private static LabPlan Everything()
    {
        var builder = new LabBuilder("everything");
        builder.Node("a.b-c", NodeRole.Router);
        builder.Node("test", NodeRole.Switch);
        builder.Link("test:dev", null, "a.b-c:via", "fd00::1/64");
        builder.Add(new AddBridge("test", builder.NextLine(), "br0", SpanningTree: true));
        builder.Add(new SetNetem("a.b-c", builder.NextLine(), "via", "10ms", "1ms", "0.1%", "10mbit"));
        builder.Add(new AddRule("a.b-c", builder.NextLine(), IpFamily.V6, 32765, 255));
        return builder.Build();
    }

    // As a careless reader of DOT might hand it on: everything that is for people holds the worst.
    private static LabPlan HostileLab()
    {
        var plan = BashLabs.Vpns("hello", "red");
        return plan with
        {
            Source = Hostile,
            Nodes =
            [
                .. plan.Nodes.Select(n => n with
                {
                    Name = Hostile,
                    Vrf = Hostile,
                    Labels = [new PlanLabel(16, Hostile, Place)],
                    Vrfs = [.. n.Vrfs.Select(v => v with { Name = Hostile, RouteDistinguisher = Hostile, Import = [Hostile], Export = [Hostile] })],
                }),
            ],
        };
    }
}
