using System.Security.Cryptography;
using System.Text;
using Dot2Lab.Running;
using Dot2Lab.Running.Commands;
using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests;

public class ExecuteTests(ReferenceGuest guest) : IClassFixture<ReferenceGuest>
{
    [UmlTheory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 42", 42)]
    [InlineData("kill -9 $$", 137)]
    public void The_exit_code_is_the_commands_own(string script, int code) =>
        Assert.Equal(code, guest.Lab.Execute("p", "sh", "-c", script).ExitCode);

    [UmlFact]
    public void A_command_that_is_not_there_is_127_and_says_so()
    {
        var outcome = guest.Lab.Execute("p", "no-such-command");

        Assert.Equal((127, "", "dot2lab: no-such-command: command not found\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
        Assert.Equal(126, guest.Lab.Execute("p", "/etc").ExitCode);
    }

    [UmlFact]
    public void Output_and_error_stay_apart()
    {
        var outcome = guest.Lab.Execute("p", "sh", "-c", "echo out; echo err >&2");

        Assert.Equal(("out\n", "err\n"), (outcome.Output, outcome.Error));
    }

    [UmlFact]
    public void Any_bytes_pass_unchanged_in_and_out()
    {
        var bytes = RandomNumberGenerator.GetBytes(1_000_000);

        Assert.Equal(bytes, guest.Lab.ExecuteWith("p", bytes, "cat").Bytes);
    }

    [UmlFact]
    public void Arguments_pass_as_they_are()
    {
        string[] arguments = ["", " ", "a b", "$(id)", "\"quoted\"", "line\nend", "ü", "*"];

        Assert.Equal(string.Join('|', arguments) + "|", guest.Lab.Execute("p", ["printf", "%s|", .. arguments]).Output);
    }

    [UmlFact]
    public void Input_that_the_command_does_not_want_is_dropped() =>
        Assert.Equal("done\n", guest.Lab.ExecuteWith("p", new byte[2_000_000], "sh", "-c", "exec <&-; sleep 0.2; echo done").Output);

    [UmlFact]
    public void A_command_in_a_node_sees_that_nodes_devices()
    {
        Assert.Equal("lo\nto-pe1\nto-pe2\n", guest.Lab.Execute("p", "ls", "/sys/class/net").Output);
        Assert.Contains("2.1.1.2/30", guest.Lab.Execute("p", "ip", "-br", "address").Output, StringComparison.Ordinal);
    }

    [UmlFact]
    public void Several_commands_run_at_once()
    {
        var outcomes = Enumerable.Range(0, 6)
            .AsParallel().WithDegreeOfParallelism(6)
            .Select(i => guest.Lab.Execute("p", "sh", "-c", $"sleep 0.5; echo {i}").Output.Trim())
            .ToList();

        Assert.Equal(["0", "1", "2", "3", "4", "5"], outcomes.Order(StringComparer.Ordinal));
    }

    [UmlFact]
    public void A_command_can_be_bound_to_a_vrf()
    {
        using var output = RawFile.Open(Path.Combine(guest.Bench.Folder, "vrf"), OpenMode.Log);
        using var none = RawFile.Open("/dev/null", OpenMode.ReadWrite);

        var code = guest.Lab.Execute("pe1", "c2", ["ping", "-c", "1", "-W", "2", "88.2.1.1"], new CommandStreams(none, output, none), CancellationToken.None);

        Assert.Equal(0, code);
    }

    [UmlFact]
    public void An_unknown_node_or_vrf_is_a_problem_with_the_names_that_there_are()
    {
        var problem = Assert.Throws<LabException>(() => guest.Lab.Execute("pe9", "true")).Problem;

        Assert.Equal("D2L0909", problem.Code);
        Assert.Contains("pe1", problem.Help, StringComparison.Ordinal);
    }

    [UmlFact]
    public void A_cancelled_command_is_ended_in_the_lab()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        using var none = RawFile.Open("/dev/null", OpenMode.ReadWrite);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            guest.Lab.Execute("p", null, ["sleep", "4711"], new CommandStreams(none, none, none), cancellation.Token));

        Assert.Equal(1, guest.Lab.Execute("p", "sh", "-c", "sleep 1; pgrep -f 'sleep 471[1]'").ExitCode);
    }

    [UmlFact]
    public async Task A_terminal_is_followed_and_ctrl_c_interrupts()
    {
        using var terminal = new TestTerminal(rows: 33, columns: 111);
        var ended = Task.Run(() => guest.Lab.Execute(
            "p", null, ["sh", "-c", "tty; stty size; read x; echo got $x; exec sleep 4712"], terminal.Streams, CancellationToken.None));

        terminal.WaitFor("33 111");
        terminal.Type("word\n");
        terminal.WaitFor("got word");
        terminal.Type("\x03");

        Assert.Equal(130, await ended.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [UmlFact]
    public void A_client_that_was_killed_in_the_middle_does_no_harm()
    {
        // What a killed client leaves: a request whose answer nobody reads, and half a line.
        for (var i = 0; i < 3; i++)
        {
            using var inward = RawFile.Open(Path.Combine(guest.GuestPath, "0.in"), OpenMode.Write | OpenMode.NonBlocking);
            inward.Write(Encoding.UTF8.GetBytes(
                """{"is":"execute","namespace":"p","command":["yes"],"environment":{}}""" + "\n" + """{"is":"execute","names"""), CancellationToken.None);
            Thread.Sleep(500);
        }

        Assert.Equal("alive\n", guest.Lab.Execute("p", "echo", "alive").Output);
    }
}
