using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>Bridges in a ring without spanning tree: no one can know which frames get through.</summary>
public sealed class StormTests
{
    private const string Ring = "a -- b b -- c c -- a c -- d";

    [Theory]
    [InlineData(Ring, "", Chance.Always)]
    [InlineData(Ring, "a", Chance.Always)]
    [InlineData(Ring, "a b", Chance.Always)]
    [InlineData(Ring, "a b c", Chance.Sometimes)]
    [InlineData("a -- b a -- b b -- c", "a b", Chance.Sometimes)]
    [InlineData("c -- d d -- e e -- c a -- b b -- c", "c d e", Chance.Sometimes)]
    public void A_ring_storms_when_none_of_its_bridges_runs_spanning_tree(string trunks, string without, Chance expected) =>
        Assert.Equal(expected, Without(trunks, without).Probe("h1", "10.1.0.2").Replied);

    [Fact]
    public void A_ring_with_one_link_down_does_not_storm() =>
        Assert.Equal(Chance.Always, Without(Ring, "a b c").Drop<SetUp>(s => s is { Namespace: "c", Interface: "to-a" }).Probe("h1", "10.1.0.2").Replied);

    private static ModelLab Without(string trunks, string bridges)
    {
        var lab = ModelLab.Of($$"""graph { node [role=switch] {{trunks}} node [role=host] h1 [ip="10.1.0.1/24"] h2 [ip="10.1.0.2/24"] h1 -- a h2 -- b }""");
        var names = bridges.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Aggregate(lab, (all, name) => all.Replace<AddBridge>(s => s.Namespace == name, s => [s with { SpanningTree = false }]));
    }
}
