using System.Text.RegularExpressions;
using Dot2Lab.Running;

namespace Dot2Lab.LiveTests;

/// <summary>tcpdump at work on an interface, for the pings that come in there, labelled or not.</summary>
internal sealed partial class LabelCapture
{
    private readonly RunningLab _lab;
    private readonly string _node;
    private readonly string _file;

    /// <summary>Starts it, and waits until it listens.</summary>
    internal LabelCapture(RunningLab lab, string node, string device)
    {
        _lab = lab;
        _node = node;
        _file = $"/tmp/{node}.{device}";
        var started = Run($"tcpdump -lnn --immediate-mode -Q in -i {device} 'icmp or icmp6 or mpls' >{_file} 2>{_file}.log & echo $! >{_file}.pid; until grep -qs listening {_file}.log; do kill -0 $!; sleep 0.1; done");
        Assert.Equal((string.Empty, 0), (started.Error, started.ExitCode));
    }

    /// <summary>
    /// Ends it. The labels of each echo request, the top first, empty where it has none; one of the default range for VPNs, 5000 to 9999, is
    /// written VPN.
    /// </summary>
    internal IReadOnlyList<string> Stacks() =>
    [
        .. Run($"sleep 0.5; kill -INT $(cat {_file}.pid); while kill -0 $(cat {_file}.pid) 2>/dev/null; do sleep 0.1; done; cat {_file}").Output.Split('\n')
            .Where(line => line.Contains("request", StringComparison.Ordinal))
            .Select(line => string.Join(' ', Label().Matches(line).Select(m => m.Groups[1].Value is [>= '5', _, _, _] ? "VPN" : m.Groups[1].Value))),
    ];

    private CommandOutcome Run(string script) => _lab.Execute(_node, "bash", "-c", script);

    [GeneratedRegex("label ([0-9]+)")]
    private static partial Regex Label();
}
