using Dot2Lab.Plan;
using Dot2Lab.Plan.Json;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Compiler;

/// <summary>What holds for every valid lab, tried on labs made by chance; a failure names the seed.</summary>
[Trait("Category", "Campaign")]
public sealed class RandomLabTests
{
    private const int Slice = 150;

    [Fact]
    public void Every_valid_lab_compiles_to_a_plan_that_holds_together() => ForEachLab(seed =>
        PlanInvariants.Check(CompileHelper.Plan(RandomLab.Text(seed))));

    [Fact]
    public void The_order_of_statements_changes_nothing() => ForEachLab(seed =>
    {
        // Two links between the same nodes are told apart by nothing but their order.
        var statements = RandomLab.Statements(seed).DistinctBy(Ends).ToList();
        var shuffled = statements.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Decided(CompileHelper.Plan(RandomLab.Text(statements))), Decided(CompileHelper.Plan(RandomLab.Text(shuffled))));
    });

    [Fact]
    public void A_new_node_leaves_the_others_alone() => ForEachLab(seed =>
    {
        var statements = RandomLab.Statements(seed);
        var before = CompileHelper.Plan(RandomLab.Text(statements));
        var after = CompileHelper.Plan(RandomLab.Text([.. statements, "zz77 [role=ce, vrf=zebra] zz78 [role=host] zz78 -- zz77 -- pe1"]));
        Assert.All(before.Nodes, node => Assert.Equal(Facts(node), Facts(after.Nodes.Single(n => n.Namespace == node.Namespace)).Where(f => !f.Contains("zebra", StringComparison.Ordinal) && !f.Contains("zz77", StringComparison.Ordinal))));
    });

    [Fact]
    public void A_new_link_leaves_the_others_alone() => ForEachLab(seed =>
    {
        // In a small pool it takes the place of others by chance.
        var statements = RandomLab.Statements(seed).Where(s => !s.Contains("_pool=", StringComparison.Ordinal)).Append("pe1, zp [role=pe] pe1 -- zp").ToList();
        var before = CompileHelper.Plan(RandomLab.Text(statements));
        var after = CompileHelper.Plan(RandomLab.Text([.. statements, "pe1:zz1 -- zp:zz2 [cost=65535]"]));
        var moved = before.Nodes.SelectMany(node => Facts(node).Except(Facts(after.Nodes.Single(n => n.Namespace == node.Namespace))));

        // But for one that happened to have the very place that the new one wishes for.
        Assert.InRange(moved.Count(), 0, 4);
    });

    [Fact]
    public void A_plan_survives_its_json() => ForEachLab(seed =>
    {
        var json = PlanJson.Write(CompileHelper.Plan(RandomLab.Text(seed)));
        Assert.Equal(json, PlanJson.Write(PlanJson.Read(json)));
    });

    private static void ForEachLab(Action<int> check)
    {
        for (var round = 0; round < Campaign.Rounds(Slice); round++)
        {
            var seed = Campaign.Seed + round;
            try
            {
                check(seed);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"random lab {seed}:\n{RandomLab.Text(seed)}", failure);
            }
        }
    }

    private static string Ends(string statement) => string.Join(" -- ", statement.Split(" [")[0].Split(" -- ").Order(StringComparer.Ordinal));

    // All but the places in the source, which move with the statements.
    private static string Decided(LabPlan plan) =>
        string.Join('\n', PlanJson.Write(plan).Split('\n').Where(l => !l.Contains("\"source\"", StringComparison.Ordinal)));

    private static IEnumerable<string> Facts(PlanNode node) =>
    [
        .. node.Loopbacks.Select(a => $"lo {a}"),
        .. node.Interfaces.SelectMany(i => i.Addresses, (i, a) => $"{i.Name} {a}"),
        .. node.Vrfs.Select(v => $"vrf {v.Name} {v.Table}"),
        .. node.Labels.Select(l => $"label {l.Fec} {l.Label}"),
    ];
}
