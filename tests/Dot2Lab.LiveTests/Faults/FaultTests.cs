using System.Globalization;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>Whatever happens to the program, <c>down</c> leaves the machine as it was: all of it is compared, in a machine to oneself.</summary>
[Trait("Category", "Campaign")]
public sealed class FaultTests
{
    private static readonly string Launcher = Repository.PathOf("dot2lab");

    // `make test` takes every so-manieth point, `make soak` each one.
    [RootTheory]
    [InlineData("host", 9)]
    [InlineData("userns", 13)]
    public void A_program_killed_anywhere_leaves_nothing_that_down_does_not_remove(string kernel, int slice)
    {
        var stride = Campaign.Rounds(1) > 1 ? 1 : slice;
        AssertPasses("campaign", kernel, Text(stride), Text(Campaign.Seed & 0xFFFF));
    }

    [RootTheory]
    [InlineData("host", 4)]
    [InlineData("userns", 4)]
    public void Dot2lab_killed_at_any_moment_leaves_nothing_that_down_does_not_remove(string kernel, int slice)
    {
        Assert.Equal(0, ProgramRun.Of(Launcher, "--version").ExitCode);
        AssertPasses("strike", kernel, Text(Math.Min(Campaign.Rounds(slice), 50 * slice)), Text(Campaign.Seed), Launcher);
    }

    [RootTheory]
    [InlineData("host", 8)]
    [InlineData("userns", 4)]
    public void Labs_come_and_go_side_by_side(string kernel, int slice) =>
        AssertPasses("churn", kernel, Text(Math.Min(Campaign.Rounds(slice), 20 * slice)), "4");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void AssertPasses(params string[] words)
    {
        var run = ProgramRun.Of(QuietMachine.Around(words));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }
}
