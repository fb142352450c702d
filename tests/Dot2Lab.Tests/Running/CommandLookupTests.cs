using Dot2Lab.Running.Agent;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Running;

public sealed class CommandLookupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("sh")]
    [InlineData("/bin/sh")]
    [InlineData("ip")] // In /sbin, where an ordinary user does not look.
    public void What_can_be_started_is_left_to_itself(string command) => Assert.Null(CommandLookup.Objection(command));

    [Theory]
    [InlineData("no-such-command", "command not found", 127)]
    [InlineData("", "command not found", 127)]
    [InlineData("/no/such/command", "no such file", 127)]
    [InlineData("/bin", "it is a folder", 126)]
    [InlineData("/etc/passwd", "permission denied", 126)]
    [InlineData("/etc/passwd/x", "no such file", 127)]
    public void The_rest_is_named_as_a_shell_names_it(string command, string reason, int exitCode) =>
        Assert.Equal((reason, exitCode), CommandLookup.Objection(command));

    [Fact]
    public void A_script_is_a_command_once_it_may_be_executed()
    {
        var script = _folder.Write("script", "#!/bin/sh\n");
        Assert.Equal(126, CommandLookup.Objection(script)?.ExitCode);

        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Null(CommandLookup.Objection(script));
    }

    public void Dispose() => _folder.Dispose();
}
