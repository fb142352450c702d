using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Changes;

using Dot2Lab.Tests.Compiler;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Changes;

/// <summary>The way from one plan to another leads to what a fresh start gives, whatever the two plans are.</summary>
[Trait("Category", "Campaign")]
public sealed class PlanChangeTests
{
    private const int Slice = 25;

    [Fact]
    public void A_lab_that_is_edited_becomes_what_a_fresh_start_gives()
    {
        var tried = 0;
        ForEachSeed(seed =>
        {
            var before = RandomLab.Statements(seed);
            foreach (var after in Edits(before, new Random(seed)).Select(TryPlan).OfType<LabPlan>())
            {
                AssertLeadsThere(CompileHelper.Plan(RandomLab.Text(before)), after);
                AssertLeadsThere(after, CompileHelper.Plan(RandomLab.Text(before)));
                tried++;
            }
        });
        Assert.True(tried > Campaign.Rounds(Slice), "most edits make no lab any more");
    }

    [Fact]
    public void A_lab_becomes_any_other() =>
        ForEachSeed(seed => AssertLeadsThere(CompileHelper.Plan(RandomLab.Text(seed)), CompileHelper.Plan(RandomLab.Text(seed + 1))));

    [Fact]
    public void Between_plans_that_do_the_same_there_is_nothing_to_do() => ForEachSeed(seed =>
    {
        var plan = CompileHelper.Plan(RandomLab.Text(seed));
        var moved = CompileHelper.Plan("\n\n" + RandomLab.Text(seed));

        var change = PlanChange.Between(plan, moved);

        Assert.True(change.IsEmpty);
        Assert.Equal(plan.Nodes.Select(n => n.Namespace), change.Untouched);
    });

    private static void AssertLeadsThere(LabPlan from, LabPlan to)
    {
        var change = PlanChange.Between(from, to);
        var kernel = KernelModel.Fresh(from);
        change.Undo.ToList().ForEach(kernel.Undo);
        change.Do.ToList().ForEach(kernel.Do);

        Assert.Empty(kernel.LooseEnds());
        Assert.Equal(KernelModel.Fresh(to).ToString(), kernel.ToString());
        Assert.All(change.Steps, step => Assert.DoesNotContain(step.Step.Namespace, change.Untouched));
    }

    // What people do to a file: they take something out, put something in, or change a value.
    private static IEnumerable<IReadOnlyList<string>> Edits(IReadOnlyList<string> statements, Random random)
    {
        var at = random.Next(statements.Count);
        yield return [.. statements.Take(at), .. statements.Skip(at + 1)];
        yield return [.. statements, "zz77 [role=ce, vrf=zebra] zz78 [role=host] zz78 -- zz77 -- pe1"];
        yield return [.. statements, $"php={new[] { "implicit", "explicit", "none" }[random.Next(3)]} family={new[] { "dual", "ipv4", "ipv6" }[random.Next(3)]}"];
        yield return [.. statements, "edge [mtu=1400, delay=\"10ms\"] pe1 -- zz7 zz7 [role=host, vrf=red, sysctl=\"net.ipv4.conf.all.log_martians=1\"]"];
        var link = Array.FindAll([.. statements], s => s.Contains(" -- ", StringComparison.Ordinal) && !s.Contains('['));
        yield return link.Length == 0 ? statements : [.. statements.Select(s => s == link[0] ? s + " [tail_mac=\"02:00:00:00:00:07\", cost=20, rate=\"10mbit\"]" : s)];
    }

    private static LabPlan? TryPlan(IReadOnlyList<string> statements) =>
        LabCompiler.Compile(new SourceText("lab.dot", RandomLab.Text(statements))).Plan;

    private static void ForEachSeed(Action<int> check)
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
}
