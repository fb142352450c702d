using System.Globalization;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>Whatever happens to the program, <c>down</c> leaves the machine as it was: all of it is compared, in a machine to oneself.</summary>
[Trait("Category", "Campaign")]
public sealed class FaultTests
{
    private static readonly string Launcher = Repository.PathOf("dot2lab");

    [RootTheory]
    [InlineData("host", 9)]
    [InlineData("userns", 13)]
    public void A_program_killed_anywhere_leaves_nothing_that_down_does_not_remove(string kernel, int stride) => KillEverywhere(kernel, stride);

    [RootTheory]
    [InlineData("host", 4)]
    [InlineData("userns", 4)]
    public void Dot2lab_killed_at_any_moment_leaves_nothing_that_down_does_not_remove(string kernel, int slice) => Strike(kernel, slice);

    [RootTheory]
    [InlineData("host", 8)]
    [InlineData("userns", 4)]
    public void Labs_come_and_go_side_by_side(string kernel, int slice) => Churn(kernel, slice);

    /// <summary>The same in guests; each boots for seconds.</summary>
    [RootUmlFact]
    public void Guests_too_leave_nothing()
    {
        KillEverywhere("uml", 32);
        Strike("uml", 1);
        Churn("uml", 4);
    }

    // `make test` takes every so-manieth point, `make soak` each one.
    private static void KillEverywhere(string kernel, int stride) =>
        AssertPasses("campaign", kernel, Text(Campaign.Rounds(1) > 1 ? 1 : stride), Text(Campaign.Seed & 0xFFFF));

    private static void Strike(string kernel, int slice)
    {
        Assert.Equal(0, ProgramRun.Of(Launcher, "--version").ExitCode);
        AssertPasses("strike", kernel, Text(Math.Min(Campaign.Rounds(slice), 50 * slice)), Text(Campaign.Seed), Launcher);
    }

    private static void Churn(string kernel, int slice) =>
        AssertPasses("churn", kernel, Text(Math.Min(Campaign.Rounds(slice), 20 * slice)), "4");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void AssertPasses(params string[] words)
    {
        var run = ProgramRun.Of(QuietMachine.Around(words));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }
}
