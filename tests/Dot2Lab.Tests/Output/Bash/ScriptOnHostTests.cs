using System.Diagnostics;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Output.Bash;

/// <summary>The script for real, with labs that any kernel can run.</summary>
public sealed class ScriptOnHostTests
{
    private readonly string _name = ScriptFile.NewName();

    private string Prefix => _name + "-";

    private string State => $"/run/dot2lab-setup.{_name}";

    private string[] All => [.. new[] { "h1", "h2", "r", "sw" }.Select(node => Prefix + node)];

    [RootFact]
    public void Up_status_test_down()
    {
        using var script = new ScriptFile(BashLabs.Plain(_name, Prefix));

        Assert.Contains($"{_name} is up", script.Do("up"));
        Assert.Equal(All, ScriptFile.Namespaces(Prefix));
        Assert.Contains($"{Prefix}r   3 of 3 links up", script.Do("status"));
        Assert.Contains("all 8 pings went as they must", script.Do("test"));
        Assert.Contains("is down", script.Do("down"));
        AssertNothingLeft();
    }

    [RootFact]
    public void Up_is_the_default_and_twice_is_once()
    {
        using var script = new ScriptFile(BashLabs.Plain(_name, Prefix));

        script.Do();
        Assert.Contains("is up already", script.Do("up"));
        script.Do("down");
        Assert.Contains("is not up", script.Do("down"));
        AssertNothingLeft();
    }

    [RootFact]
    public void Needs_bash_and_iproute2_and_nothing_else()
    {
        using var script = new ScriptFile(BashLabs.Plain(_name, Prefix));
        using var folder = new TemporaryFolder();
        foreach (var tool in new[] { "bash", "ip", "ping" })
        {
            var path = ProgramRun.Of("bash", "-c", "PATH=$PATH:/usr/sbin:/sbin; type -P \"$1\"", "-", tool).Output.Trim();
            File.CreateSymbolicLink(Path.Combine(folder.Path, tool), path);
        }

        foreach (var command in new[] { "up", "status", "test", "down", "down", "up", "down" })
        {
            var result = ProgramRun.Of("bash", "-c", "PATH=$1 exec bash \"$2\" \"$3\"", "-", folder.Path, script.Path, command);
            Assert.True(result is { ExitCode: 0, Error: "" }, $"{command}: {result}");
        }

        // Without rm the state file stays, empty.
        Assert.Empty(ScriptFile.Namespaces(Prefix));
        Assert.Equal("", File.ReadAllText(State));
        File.Delete(State);
    }

    [RootFact]
    public void Taken_names_are_all_named_and_nothing_is_touched()
    {
        using var script = new ScriptFile(BashLabs.Plain(_name, Prefix));
        ProgramRun.Of("ip", "netns", "add", Prefix + "r");
        ProgramRun.Of("ip", "netns", "add", Prefix + "h2");

        var result = script.Run("up");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"namespace {Prefix}r exists", result.Error);
        Assert.Contains($"namespace {Prefix}h2 exists", result.Error);
        Assert.Equal([Prefix + "h2", Prefix + "r"], ScriptFile.Namespaces(Prefix));
        Assert.False(File.Exists(State));
        Assert.Contains("is not up", script.Do("down"));
        Assert.Equal([Prefix + "h2", Prefix + "r"], ScriptFile.Namespaces(Prefix));
        ProgramRun.Of("ip", "netns", "del", Prefix + "r");
        ProgramRun.Of("ip", "netns", "del", Prefix + "h2");
    }

    [RootFact]
    public void A_step_that_fails_is_named_with_its_place_and_all_is_undone()
    {
        var plan = BashLabs.Plain(_name, Prefix);
        var bad = new SetUp(Prefix + "h2", new SourceLocation("x.dot", 77, 5), "missing0");
        using var script = new ScriptFile(plan with { Steps = [.. plan.Steps, bad] });

        var result = script.Run("up");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"{Prefix}h2 ({_name}.dot:77:5) failed: link set dev missing0 up", result.Error);
        Assert.Contains("Cannot find device \"missing0\"", result.Error);
        Assert.Contains("what had been made is removed again", result.Error);
        AssertNothingLeft();
    }

    [RootFact]
    public void A_sysctl_that_fails_is_named_with_its_place_too()
    {
        var plan = BashLabs.Plain(_name, Prefix);
        var bad = new SetSysctl(Prefix + "r", new SourceLocation("x.dot", 78, 1), "net/ipv4/no_such_thing", "1");
        using var script = new ScriptFile(plan with { Steps = [.. plan.Steps, bad] });

        var result = script.Run("up");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"{Prefix}r ({_name}.dot:78:1) failed: net/ipv4/no_such_thing 1", result.Error);
        Assert.Contains("No such file or directory", result.Error);
        AssertNothingLeft();
    }

    [RootFact]
    public void A_namespace_that_appears_meanwhile_is_not_removed()
    {
        // Made twice, the second time as if somebody else had made it first.
        var plan = BashLabs.Plain(_name, Prefix);
        var first = new AddNamespace(Prefix + "sw", new SourceLocation("x.dot", 79, 1));
        using var script = new ScriptFile(plan with { Steps = [first, .. plan.Steps] });

        var result = script.Run("up");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"failed: netns add {Prefix}sw", result.Error);
        Assert.Equal([Prefix + "sw"], ScriptFile.Namespaces(Prefix));
        ProgramRun.Of("ip", "netns", "del", Prefix + "sw");
    }

    [RootFact]
    public void Signals_undo_and_end_with_their_own_code()
    {
        foreach (var (signal, code) in new[] { ("TERM", 143), ("INT", 130), ("HUP", 129) })
        {
            using var script = new ScriptFile(Slow());
            using var process = script.Start("up");
            WaitUntil(() => ScriptFile.Namespaces(Prefix).Length > 3);
            ProgramRun.Of("kill", $"-{signal}", $"{process.Id}");
            process.WaitForExit();
            Assert.Equal(code, process.ExitCode);
            AssertNothingLeft();
        }
    }

    [RootFact]
    public void After_a_kill_at_any_moment_down_removes_all_and_leaves_other_labs_alone()
    {
        using var other = new ScriptFile(BashLabs.Plain(_name + "other", _name + "other-"));
        other.Do("up");
        using var script = new ScriptFile(Slow());
        for (var milliseconds = 5; milliseconds < 400; milliseconds = (milliseconds * 3 / 2) + 1)
        {
            using var process = script.Start("up");
            Thread.Sleep(milliseconds);
            process.Kill();
            process.WaitForExit();
            script.Do("down");
            AssertNothingLeft();
            Assert.Empty(ScriptFile.Namespaces($"dot2lab-probe-{process.Id}"));
        }

        other.Do("status");
    }

    [RootFact]
    public void After_a_kill_up_begins_anew()
    {
        using var script = new ScriptFile(Slow());
        using (var process = script.Start("up"))
        {
            WaitUntil(() => ScriptFile.Namespaces(Prefix).Length > 0);
            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(4, script.Run("status").ExitCode);
        Assert.Contains("is up", script.Do("up"));
        script.Do("status");
    }

    [RootFact]
    public void Two_at_once_do_not_disturb_each_other()
    {
        using var script = new ScriptFile(Slow());
        using var first = script.Start("up");
        WaitUntil(() => File.Exists(State));

        var second = script.Run("up");
        first.WaitForExit();

        Assert.Equal(0, first.ExitCode);
        Assert.Matches("is up already|is at work on|is bringing", second.Output + second.Error);
        script.Do("status");
    }

    [RootFact]
    public void Down_leaves_alone_what_somebody_made_under_the_same_name()
    {
        using var script = new ScriptFile(BashLabs.Plain(_name, Prefix));
        script.Do("up");
        ProgramRun.Of("ip", "netns", "del", Prefix + "h1");
        Assert.Equal(4, script.Run("status").ExitCode);
        Assert.Equal(3, script.Run("up").ExitCode);
        ProgramRun.Of("ip", "netns", "add", Prefix + "h1");

        var result = script.Run("down");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"namespace {Prefix}h1 is not the one", result.Error);
        Assert.Equal([Prefix + "h1"], ScriptFile.Namespaces(Prefix));
        ProgramRun.Of("ip", "netns", "del", Prefix + "h1");
    }

    [RootFact]
    public void A_link_that_is_down_shows_in_status_and_in_test()
    {
        using var script = new ScriptFile(BashLabs.Plain(_name, Prefix));
        script.Do("up");
        ProgramRun.Of("ip", "-n", Prefix + "h2", "link", "set", "dev", "eth0", "down");

        var status = script.Run("status");
        var test = script.Run("test");

        Assert.Equal(4, status.ExitCode);
        Assert.Contains($"{Prefix}h2  1 of 2 links up, not eth0", status.Output);
        Assert.Equal(4, test.ExitCode);
        Assert.Contains($"{Prefix}h1 -> 10.0.2.1 ({Prefix}h2): no answer", test.Output);
    }

    [RootFact]
    public void Features_that_the_kernel_lacks_are_named_all_at_once()
    {
        using var script = new ScriptFile(BashLabs.Vpns(_name, "red"));

        var result = script.Run("up");

        if (result.ExitCode == 0)
        {
            script.Do("test");
            return;
        }

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("this kernel has no ", result.Error);
        Assert.DoesNotContain("failed", result.Error);
        Assert.DoesNotContain("dot2lab-probe", ProgramRun.Of("ip", "netns", "list").Output);
        AssertNothingLeft();
    }

    // Enough nodes that a signal meets it at work.
    private LabPlan Slow()
    {
        var builder = new LabBuilder(_name, Prefix);
        for (var i = 0; i < 40; i++)
        {
            builder.Node($"n{i}", NodeRole.Host);
        }

        return builder.Build();
    }

    private void AssertNothingLeft()
    {
        Assert.Empty(ScriptFile.Namespaces(Prefix));
        Assert.False(File.Exists(State));
    }

    private static void WaitUntil(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "waited in vain");
            Thread.Sleep(5);
        }
    }
}
