using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Compiler;

/// <summary>Files as people write them for other tools, read as they are.</summary>
public sealed class DialectTests
{
    private const string TopologyConverter = """
        graph dc1 {
         graph [nodesep="2", splines="line"]
         "spine01" [function="spine" os="CumulusCommunity/cumulus-vx" version="4.3.0" memory="768" config="./spine.sh" mgmt_ip="192.168.200.21"]
         "spine02" [function="spine" os="CumulusCommunity/cumulus-vx" version="4.3.0" memory="768" config="./spine.sh" mgmt_ip="192.168.200.22"]
         "leaf01" [function="leaf" os="CumulusCommunity/cumulus-vx" memory="768" tunnel_ip="172.20.0.1" ports="54"]
         "leaf02" [function="leaf" os="CumulusCommunity/cumulus-vx" memory="768" legacy="True"]
         "exit01" [function="exit" os="CumulusCommunity/cumulus-vx" memory="768"]
         "server01" [function="host" os="generic/ubuntu1804" memory="512" config="./server.sh" playbook="main.yml" pxehost="False"]
         "server02" [function="host" os="generic/ubuntu1804" memory="512" vagrant="eth0"]
         "leaf01":"swp51" -- "spine01":"swp1" [left_mac="44:38:39:00:00:53", right_mac="44:38:39:00:00:54"]
         "leaf01":"swp52" -- "spine02":"swp1"
         "leaf02":"swp51" -- "spine01":"swp2"
         "leaf02":"swp52" -- "spine02":"swp2"
         "exit01":"swp51" -- "spine01":"swp30" [left_pci="0x1"]
         "server01":"eth1" -- "leaf01":"swp1" [left_mac="00:03:00:11:11:01"]
         "server01":"eth2" -- "leaf02":"swp1" [left_mac="00:03:00:11:11:02"]
         "server02":"eth1" -- "leaf02":"swp2"
         "leaf01":"swp49" -- "leaf02":"swp49"
         "leaf01":"swp50" -- "leaf02":"swp50"
        }
        """;

    private const string Air = """
        graph "simple" {
          "leaf01" [ function="leaf" memory="2048" os="cumulus-vx-5.9.2" cpu="2" ]
          "server01" [ function="server" memory="1024" os="generic/ubuntu2204" cpu="1" storage="10" nic="e1000" cloud_init="on" ]
          "server02" [ function="server" memory="1024" os="generic/ubuntu2204" oob="false" secureboot="false" ]
            "leaf01":"swp1" -- "server01":"eth1"
            "leaf01":"swp2" -- "server02":"eth1" [right_mac="48:b0:2d:00:00:02"]
        }
        """;

    private const string Ptm = """
        graph G {
          node [role=router]
          hostnametype="hostname"
          BFD="upMinTx=150,requiredMinRx=250,afi=both"
          LLDP=""
          "cumulus":"swp44" -- "switch04.example.com":"swp20" [BFD="upMinTx=300"]
          "cumulus":"swp46" -- "switch04.example.com":"swp22"
          "switch04.example.com":"swp1" -- "switch05.example.com":"swp1" [LLDP="match_type=portdescr"]
        }
        """;

    [Theory]
    [InlineData(TopologyConverter, "server01:eth1 server01:eth2 server02:eth1")]
    [InlineData(Air, "server01:eth1 server02:eth1")]
    [InlineData(Ptm, "")]
    public void A_file_of_another_tool_is_a_plain_network_with_one_note(string file, string hostPorts)
    {
        var result = LabCompiler.Compile(new SourceText("topology.dot", file));

        Assert.Equal(("D2L0234", Severity.Note), Assert.Single(result.Diagnostics.Select(d => (d.Code, d.Severity))));
        PlanInvariants.Check(result.Plan!);
        var ports = result.Plan!.Nodes.Where(n => n.Role == NodeRole.Host).SelectMany(n => n.Interfaces, (n, i) => $"{n.Name}:{i.Name}");
        Assert.Equal(hostPorts, string.Join(' ', ports));
        Assert.DoesNotContain(result.Plan.Steps, step => step is AddVrf or AddMplsRoute);
        Assert.DoesNotContain(result.Plan.Steps.OfType<SetSysctl>(), s => s.Path.StartsWith("net/mpls", StringComparison.Ordinal));
        Assert.All(result.Plan.Policy.Probes(), p => Assert.True(p.Verdict.Reach));
    }

    [Fact]
    public void Hardware_addresses_are_taken_over() => Assert.Contains(
        "link set dev swp51 address 44:38:39:00:00:53", CompileHelper.Lines(CompileHelper.Plan(TopologyConverter), "leaf01", Tool.Ip));

    [Fact]
    public void Parallel_links_share_the_load() => Assert.Contains(
        CompileHelper.Lines(CompileHelper.Plan(TopologyConverter), "leaf01", Tool.Ip),
        line => line.Contains(" nexthop via ", StringComparison.Ordinal)
            && line.Contains(" dev swp49 nexthop via ", StringComparison.Ordinal)
            && line.EndsWith(" dev swp50", StringComparison.Ordinal));

    [Theory]
    [InlineData("a:eth1 -- b", "eth1")]
    [InlineData("a:\"eth1\":ne -- b", "eth1")]
    [InlineData("a:eth1:_ -- b", "eth1")]
    [InlineData("a:<eth1> -- b", "eth1")]
    [InlineData("a -- b [tailport=eth1]", "eth1")]
    [InlineData("a -- b [tailport=\"eth1:w\"]", "eth1")]
    [InlineData("a:ne -- b", "to-b")]
    [InlineData("a:c -- b", "to-b")]
    [InlineData("a:_ -- b", "to-b")]
    [InlineData("a:\"\" -- b", "to-b")]
    [InlineData("a:N -- b", "N")]
    [InlineData("a:\"to-b\" -- c; a -- b", "to-b to-b-36d1")]
    public void Ports_name_interfaces_and_compass_points_do_not(string edges, string interfaces)
    {
        var plan = CompileHelper.Plan($"graph {{ node [role=router] {edges} }}");

        Assert.Equal(interfaces, string.Join(' ', plan.Nodes.Single(n => n.Name == "a").Interfaces.Select(i => i.Name)));
    }
}
