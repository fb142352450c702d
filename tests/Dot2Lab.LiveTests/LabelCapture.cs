using System.Text.RegularExpressions;
using Dot2Lab.Running;

namespace Dot2Lab.LiveTests;

/// <summary>tcpdump at work on an interface, for the pings that come in there, labelled or not.</summary>
internal sealed partial class LabelCapture
{
    // Before it ends it has to read all that it was sent: its own count (SIGUSR1) is then the kernel's. Where the kernel's stays higher,
    // as was seen, it is enough that its own has been the same for a while.
    private const string End = """
        sleep 0.5
        for ((same = 0; same < 4;)); do
            : >"$0.log"; kill -USR1 $(<"$0.pid"); sleep 0.1
            read -r captured _ < <(grep -o '[0-9]* packets captured' "$0.log")
            read -r received _ < <(grep -o '[0-9]* packets received' "$0.log")
            [[ -n $captured && $captured == "$received" ]] && break
            [[ $captured == "$before" ]] && ((++same)) || same=0
            before=$captured
        done
        kill -INT $(<"$0.pid"); while kill -0 $(<"$0.pid") 2>/dev/null; do sleep 0.1; done
        cat "$0"
        """;

    private static int _count;

    private readonly RunningLab _lab;
    private readonly string _node;
    private readonly string _file;

    /// <summary>Starts it, and waits until it listens.</summary>
    internal LabelCapture(RunningLab lab, string node, string device)
    {
        _lab = lab;
        _node = node;
        _file = $"/tmp/{node}.{device}.{Interlocked.Increment(ref _count)}";
        var started = Run($"tcpdump -lnn --immediate-mode -i {device} \"ether dst $(</sys/class/net/{device}/address) and (icmp or icmp6 or mpls)\" >{_file} 2>>{_file}.log & echo $! >{_file}.pid; until grep -qs listening {_file}.log; do kill -0 $!; sleep 0.1; done");
        Assert.Equal((string.Empty, 0), (started.Error, started.ExitCode));
    }

    /// <summary>
    /// Ends it. The labels of each echo request, the top first, empty where it has none; one of the default range for VPNs, 5000 to 9999, is
    /// written VPN.
    /// </summary>
    internal IReadOnlyList<string> Stacks() =>
    [
        .. _lab.Execute(_node, "bash", "-c", End, _file).Output.Split('\n')
            .Where(line => line.Contains("request", StringComparison.Ordinal))
            .Select(line => string.Join(' ', Label().Matches(line).Select(m => m.Groups[1].Value is [>= '5', _, _, _] ? "VPN" : m.Groups[1].Value))),
    ];

    private CommandOutcome Run(string script) => _lab.Execute(_node, "bash", "-c", script);

    [GeneratedRegex("label ([0-9]+)")]
    private static partial Regex Label();
}
