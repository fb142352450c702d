using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.LiveTests;

/// <summary>The program as people start it: by its launcher, on a sample.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Lab = "command-line-test";
    private static readonly string Launcher = Repository.PathOf("dot2lab");
    private static readonly string Sample = Repository.PathOf("samples", "hello.dot");

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Dot2Lab("down", Lab);
        _folder.Dispose();
    }

    [UmlFact]
    public void A_lab_comes_up_is_entered_and_goes_down()
    {
        var up = Dot2Lab("run", Sample, "--kernel", "uml", "--name", Lab);
        Assert.Equal(0, up.ExitCode);
        Assert.EndsWith("probes, all as they must be\n", up.Output);
        Assert.Contains($"dot2lab exec {Lab} h1", up.Error);

        Assert.Equal(new ProgramRun(7, "hi\n", ""), Dot2Lab("exec", Sample, "h1", "--", "sh", "-c", "echo hi; exit 7"));
        Assert.Matches($"(?m)^{Lab} +up +uml ", Dot2Lab("status").Output);
        Assert.Contains("nothing changed", Dot2Lab("run", Sample, "--name", Lab, "--no-test").Error);
        Assert.Equal(3, Dot2Lab("run", Sample, "--name", Lab, "--once").ExitCode);
        AssertMistakesAreNamed();
        AssertReaderMayStop();
        AssertKilledClientTakesItsCommandAlong();
        AssertPacketsAreSaved();

        Assert.Equal(0, Dot2Lab("exec", Sample, "p", "--", "ip", "-f", "mpls", "route", "del", "1002").ExitCode);
        var broken = Dot2Lab("test", Sample);
        Assert.Equal(4, broken.ExitCode);
        Assert.Contains("h1 -> h2 (10.0.2.2, 84 bytes): never arrived", broken.Output);
        Assert.Contains("p was to send it out by to-pe2", broken.Output);
        Assert.Contains("but it went no further than to-pe1, where it came in", broken.Output);

        Assert.Equal(new ProgramRun(0, "", $"Lab {Lab} is down.\n"), Dot2Lab("down", Sample));
        Assert.Equal(new ProgramRun(0, "", $"Lab {Lab} is not up.\n"), Dot2Lab("down", Lab));
    }

    private static void AssertMistakesAreNamed()
    {
        var node = Dot2Lab("exec", Lab, "pe3", "--", "true");
        Assert.Equal((2, ""), (node.ExitCode, node.Output));
        Assert.StartsWith($"error D2L0909: lab '{Lab}' has no node 'pe3'; did you mean 'pe1'?\n", node.Error);
        Assert.StartsWith("error D2L0974: node 'pe1' has no interface 'to-q'; did you mean 'to-p'?\n", Dot2Lab("capture", Lab, "pe1", "to-q").Error);
        Assert.Equal("red\n", Dot2Lab("exec", Lab, "pe1", "--vrf", "red", "--", "ip", "vrf", "identify").Output);
    }

    private static void AssertReaderMayStop() => Assert.Equal(
        new ProgramRun(0, "y\n141 0\n", ""),
        ProgramRun.Of("bash", "-c", "\"$0\" exec \"$1\" h1 -- yes | head -1; echo \"${PIPESTATUS[*]}\"", Launcher, Lab));

    // The launcher becomes the program, so its process id is the client's.
    private static void AssertKilledClientTakesItsCommandAlong()
    {
        const string Running = "for i in 1 2 3 4 5 6 7 8 9 10; do pgrep -f 'sleep 471[9]' >/dev/null || exit 0; sleep 0.5; done; exit 1";
        using var client = ProgramRun.Start("/", NoVariables, Launcher, "exec", Lab, "h1", "sh", "-c", "echo begun; sleep 4719; true");
        AwaitLine(client.StandardOutput, "begun");
        client.Kill();
        client.WaitForExit();

        Assert.Equal(0, Dot2Lab("exec", Lab, "h2", "--", "sh", "-c", Running).ExitCode);
    }

    [RootFact]
    public void On_this_kernel_too_a_killed_client_takes_its_command_along() => AssertKilledClientTakesItsCommandAlongOn("host");

    [UsernsFact]
    public void In_a_user_namespace_too_a_killed_client_takes_its_command_along() => AssertKilledClientTakesItsCommandAlongOn("userns");

    private void AssertKilledClientTakesItsCommandAlongOn(string kernel)
    {
        _folder.Write("plain.dot", "graph { netns_prefix=\"d2lcli-\" h1, h2 [role=host] h1 -- h2 }");
        Assert.Equal(0, Dot2Lab("run", Path.Combine(_folder.Path, "plain.dot"), "--kernel", kernel, "--name", Lab, "--no-test").ExitCode);

        AssertKilledClientTakesItsCommandAlong();
    }

    private void AssertPacketsAreSaved()
    {
        var file = Path.Combine(_folder.Path, "p.pcapng");
        using var capture = ProgramRun.Start("/", NoVariables, Launcher, "capture", Lab, "p", "-w", file);
        AwaitLine(capture.StandardError, "Listening on to-pe1, to-pe2");
        Assert.Equal(0, Dot2Lab("exec", Lab, "h1", "--", "ping", "-c", "2", "-i", "0.2", "10.0.2.2").ExitCode);
        ProgramRun.Of("kill", "-INT", $"{capture.Id}");

        Assert.True(capture.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(0, capture.ExitCode);
        var echoes = ProgramRun.Of("tcpdump", "-n", "-r", file, "mpls").Output.Split('\n').Where(l => l.Contains("ICMP echo", StringComparison.Ordinal));
        Assert.True(echoes.Count() >= 4, string.Join('\n', echoes));
    }

    [UmlFact]
    public void A_signal_takes_down_what_was_made()
    {
        using var run = ProgramRun.Start("/", NoVariables, Launcher, "run", Sample, "--kernel", "uml", "--name", Lab);
        AwaitLine(run.StandardError, "make the nodes");

        ProgramRun.Of("kill", "-TERM", $"{run.Id}");
        run.WaitForExit();

        Assert.Equal(143, run.ExitCode);
        Assert.Equal($"Lab {Lab} is not up.\n", Dot2Lab("down", Lab).Error);
    }

    /// <summary>
    /// Nothing of it needs root: neither the checkout, which here is somebody else's and was copied, nor the lab. `make soak` runs
    /// every sample in a guest of its own.
    /// </summary>
    [UmlFact]
    [Trait("Category", "Campaign")]
    public void An_ordinary_user_runs_the_samples_from_somebody_elses_checkout()
    {
        Assert.Equal(0, Dot2Lab("--version").ExitCode);
        var copy = CopyOfCheckout();
        var samples = Directory.GetFiles(Path.Combine(copy, "samples"), "*.dot").Order(StringComparer.Ordinal);

        AssertAnybodyRuns(copy, Path.Combine(copy, "samples", "hello.dot"), "auto");
        AssertAnybodyRunsWhereNobodyHasUsedNamespaces(copy);
        Assert.All(samples.Take(Campaign.Rounds(1) - 1), sample => AssertAnybodyRuns(copy, sample, "uml"));
    }

    // /run as it is after the machine has started: there is no folder of namespaces, and what is there is root's.
    private static void AssertAnybodyRunsWhereNobodyHasUsedNamespaces(string checkout)
    {
        if (Environment.IsPrivilegedProcess)
        {
            const string Fresh = "mount -n -t tmpfs -o mode=755 tmpfs /run && mkdir /run/mount && exec \"$@\"";
            AssertAnybodyRuns(checkout, Path.Combine(checkout, "samples", "campus.dot"), "userns", "unshare", "--mount", "sh", "-c", Fresh, "fresh");
        }
    }

    private static void AssertAnybodyRuns(string checkout, string sample, string kernel, params string[] within)
    {
        string[] anybody = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : [];
        var run = ProgramRun.Of("/", new Dictionary<string, string?> { ["XDG_RUNTIME_DIR"] = null, ["HOME"] = "/nonexistent" },
            [.. within, .. anybody, Path.Combine(checkout, "dot2lab"), "run", sample, "--once", "--kernel", kernel, "--name", Lab]);

        Assert.DoesNotContain("building", run.Error);
        Assert.EndsWith("probes, all as they must be\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    private static Dictionary<string, string?> NoVariables => [];

    private static ProgramRun Dot2Lab(params string[] words) => ProgramRun.Of("/", NoVariables, [Launcher, .. words]);

    private static void AwaitLine(StreamReader lines, string beginning)
    {
        var line = lines.ReadLine();
        while (line?.StartsWith(beginning, StringComparison.Ordinal) == false)
        {
            line = lines.ReadLine();
        }

        Assert.NotNull(line);
    }

    // Without what the tests' own build has left in it; that is another user's to read or not.
    private string CopyOfCheckout()
    {
        var copy = Path.Combine(_folder.Path, "checkout");
        const string Copy = """
            umask 022 && mkdir -p "$1" && tar --create --exclude=bin --exclude=obj --exclude=artifacts \
                dot2lab src docs/diagnostics samples Directory.*.props global.json .build | tar --extract --no-same-owner --directory="$1"
            chmod -R a+rX "$(dirname "$1")"
            """;
        Assert.Equal(0, ProgramRun.Of("bash", "-c", Copy, "copy", copy).ExitCode);
        return copy;
    }
}
