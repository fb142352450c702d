using Dot2Lab.Running.Agent;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Kernels;

/// <summary>Finds out whether this kernel has a feature by using it, in a namespace that goes with the trial.</summary>
internal static class FeatureTrial
{
    /// <summary>Whether the feature works, its module loaded for it if need be. Needs root.</summary>
    internal static bool Works(LabFeature feature) => Try(feature) || (LoadModule(feature) && Try(feature));

    private static bool Try(LabFeature feature)
    {
        BatchFailed? failure = null;
        NetworkNamespace.RunInNew(() => failure = BatchRunner.Run(BatchFor(feature)));
        return failure is null;
    }

    private static Batch BatchFor(LabFeature feature) => feature switch
    {
        LabFeature.Veth => new Batch(0, null, ["ip"], ["link add name a type veth peer name b"]),
        LabFeature.Bridge => new Batch(0, null, ["ip"], ["link add name a type bridge"]),
        LabFeature.Vrf => new Batch(0, null, ["ip"], ["link add name a type vrf table 10"]),
        LabFeature.Mpls => new Batch(0, null, [], ["net/mpls/platform_labels=100"]),
        LabFeature.MplsTunnel => new Batch(0, null, ["ip"], ["link set dev lo up", "route add 192.0.2.0/24 encap mpls 100 dev lo"]),
        LabFeature.Netem => new Batch(0, null, ["tc"], ["qdisc add dev lo root netem delay 1ms"]),
        LabFeature.Ipv6 => new Batch(0, null, ["ip"], ["link set dev lo up", "addr add 2001:db8::1/128 dev lo"]),
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    // The kernel asks for device types by itself; these two it does not.
    private static bool LoadModule(LabFeature feature)
    {
        var module = feature switch
        {
            LabFeature.Mpls => "mpls_router",
            LabFeature.MplsTunnel => "mpls_iptunnel",
            _ => null,
        };
        return module is not null && ProgramPath.Find("modprobe") is { } modprobe && RunQuietly(modprobe, "-q", module);
    }

    private static bool RunQuietly(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
