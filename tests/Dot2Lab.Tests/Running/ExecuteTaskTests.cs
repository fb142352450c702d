using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dot2Lab.Running.Agent;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Tests.Running;

public class ExecuteTaskTests
{
    [Fact]
    public void What_a_command_leaves_running_outlives_the_client_that_was_told_of_the_end()
    {
        // As a server does, it heeds an interrupt, which a shell has what it starts in the background ignore.
        string[] command = ["sh", "-c", "env --default-signal=INT sleep 60 >&- 2>&- & echo $!; sleep 0.3"];
        using var client = new CancellationTokenSource();
        var output = new StringBuilder();
        var task = new ExecuteTask(new Execute(null, null, command, new Dictionary<string, string>(), null), isGuarded: false);

        task.Run(
            message =>
            {
                output.Append(message is Dot2Lab.Running.Messages.Output text ? Encoding.UTF8.GetString(text.Bytes.Span) : "");
                if (message is Exited)
                {
                    client.Cancel();
                }
            },
            client.Token);

        var left = int.Parse(output.ToString(), CultureInfo.InvariantCulture);
        Thread.Sleep(200);
        Assert.Contains("sleep", File.ReadAllText($"/proc/{left}/cmdline"), StringComparison.Ordinal);
        Process.GetProcessById(left).Kill();
    }

    [Fact]
    public async Task What_a_command_leaves_writing_without_end_does_not_keep_its_client_waiting()
    {
        string[] command = ["sh", "-c", "head -c 300000 /dev/zero; yes & exit 3"];
        var task = new ExecuteTask(new Execute(null, null, command, new Dictionary<string, string>(), null), isGuarded: false);
        var (zeros, code) = (0, -1);

        await Task.Run(() => task.Run(
            message =>
            {
                zeros += message is Dot2Lab.Running.Messages.Output text ? text.Bytes.Span.Count((byte)0) : 0;
                code = message is Exited exited ? exited.Code : code;
            },
            CancellationToken.None)).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal((300000, 3), (zeros, code));
    }
}
