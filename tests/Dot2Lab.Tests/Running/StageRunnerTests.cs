using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running;
using Dot2Lab.Running.Agent;
using Dot2Lab.Running.BringUp;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Messages;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Running;

public class StageRunnerTests
{
    private static readonly LabPlan Plan = new("lab", "lab.dot")
    {
        Nodes = [],
        Policy = new LabPolicy([], [], [], []),
        Steps =
        [
            new AddNamespace("a", At(1)), new AddNamespace("b", At(2)),
            new AddVethPair("a", At(3), "x", "b", "y"),
            new SetSysctl("a", At(4), "net/ipv4/ip_forward", "1"), new SetUp("a", At(5), "x"), new AddMplsRoute("a", At(6), 16, [new NextHop("x", null, [])]),
            new SetUp("b", At(7), "y"), new SetUp("b", At(8), "lo"), new AddVrf("b", At(9), "red", 10),
        ],
    };

    [Fact]
    public void Namespaces_links_and_nodes_follow_each_other_in_few_processes()
    {
        var stages = BringUpStage.Of(Plan.Steps).ToList();

        Assert.Equal([LabPhase.Namespaces, LabPhase.Links, LabPhase.Nodes], stages.Select(s => s.Phase));
        Assert.Equal([1, 1, 4], stages.Select(s => s.Groups.Count));
        Assert.Equal(
            [
                "0 a []: net/ipv4/ip_forward=1", "1 a [ip]: link set dev x up", "2 a [ip -f mpls]: route add 16 dev x",
                "3 b [ip]: link set dev y up; link set dev lo up; link add name red type vrf table 10",
            ],
            stages[2].ToRequest().Lanes.SelectMany(l => l).Select(b => $"{b.Number} {b.Namespace} [{string.Join(' ', b.Program)}]: {string.Join("; ", b.Lines)}"));
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 9)]
    [InlineData(0, 7)]
    [InlineData(99, 9)]
    public void An_error_goes_back_to_its_line_of_the_file(int line, int sourceLine)
    {
        var problem = StageRunner.Explain(BringUpStage.Of(Plan.Steps).Last().Groups[3], new BatchFailed(3, line, "Error: Unknown device type."));

        Assert.Equal("D2L0902", problem.Code);
        Assert.Equal(At(sourceLine), problem.Source);
        Assert.EndsWith("in 'b': Unknown device type", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_is_there_already_is_called_just_that()
    {
        var problem = StageRunner.Explain(
            BringUpStage.Of(Plan.Steps).First().Groups[0], new BatchFailed(0, 2, "Cannot create namespace file \"/run/netns/b\": File exists"));

        Assert.Equal("D2L0903", problem.Code);
        Assert.Equal("namespace 'b' is there already and is not this lab's", problem.Message);
        Assert.Equal(At(2), problem.Source);
    }

    [Theory]
    [InlineData("RTNETLINK answers: File exists\nCommand failed -:3\n", 3, "RTNETLINK answers: File exists")]
    [InlineData("Cannot find device \"x\"\nCommand failed -:12\n", 12, "Cannot find device \"x\"")]
    [InlineData("Error: argument \"x\" is wrong: table\n", 0, "Error: argument \"x\" is wrong: table")]
    [InlineData("Error: argument \"red\" is wrong: Device does not exist\n", 2, "Error: argument \"red\" is wrong: Device does not exist")]
    [InlineData("", 0, "failed without a word")]
    public void The_line_is_read_from_iproute2s_words(string words, int line, string message) =>
        Assert.Equal(new BatchFailed(1, line, message), BatchRunner.Explain(new Batch(1, null, ["ip"], ["link set dev lo up", "link set dev a master red", "link set dev b master red"]), words));

    [Fact]
    public void Only_what_the_plan_uses_is_asked_of_a_kernel() =>
        Assert.Equal([LabFeature.Namespaces, LabFeature.Veth, LabFeature.Vrf, LabFeature.Mpls], LabFeatures.Of(Plan));

    private static SourceLocation At(int line) => new("lab.dot", line, 1);
}
