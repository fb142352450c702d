using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Kernels;

/// <summary>Finds out whether a kernel has features by using them.</summary>
/// <param name="ground">Where they are tried.</param>
internal sealed class FeatureTrial(ITrialGround ground)
{
    /// <summary>Those that do not work, in words of the kernel's own; their modules are loaded if need be, where that is allowed.</summary>
    /// <exception cref="IOException">No namespace can be made to try them in.</exception>
    internal IReadOnlyList<LabFeature> Missing(IReadOnlyList<LabFeature> features) =>
    [
        .. features.Select(f => (Feature: f, Batch: BatchFor(f)))
            .GroupBy(t => string.Join(' ', t.Batch.Program), StringComparer.Ordinal)
            .Where(program => !WorkTogether([.. program.Select(t => t.Batch)]))
            .SelectMany(program => program.Select(t => t.Feature))
            .Where(f => !Works(f))
            .Order(),
    ];

    /// <summary>Whether one feature works.</summary>
    /// <exception cref="IOException">No namespace can be made to try it in.</exception>
    internal bool Works(LabFeature feature) =>
        ground.Try(BatchFor(feature)) is null || (LoadModule(feature) && ground.Try(BatchFor(feature)) is null);

    // Most kernels have all that is asked for: then one process for each program has found it out.
    private bool WorkTogether(IReadOnlyList<Batch> batches) =>
        batches.Count > 1 && ground.Try(batches[0] with { Lines = [.. batches.SelectMany(b => b.Lines)] }) is null;

    private static Batch BatchFor(LabFeature feature) => feature switch
    {
        LabFeature.Namespaces => new Batch(0, null, ["ip"], ["link set dev lo up"]),
        LabFeature.Veth => new Batch(0, null, ["ip"], ["link add name veth-a type veth peer name veth-b"]),
        LabFeature.Bridge => new Batch(0, null, ["ip"], ["link add name a-bridge type bridge"]),
        LabFeature.Vrf => new Batch(0, null, ["ip"], ["link add name a-vrf type vrf table 10"]),
        LabFeature.Mpls => new Batch(0, null, [], ["net/mpls/platform_labels=100"]),
        LabFeature.MplsTunnel => new Batch(0, null, ["ip"], ["link set dev lo up", "route add 192.0.2.0/24 encap mpls 100 dev lo"]),
        LabFeature.Netem => new Batch(0, null, ["tc"], ["qdisc add dev lo root netem delay 1ms"]),
        LabFeature.Ipv6 => new Batch(0, null, ["ip"], ["link set dev lo up", "addr add 2001:db8::1/128 dev lo"]),
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    // The kernel asks for device types by itself; these two it does not.
    private bool LoadModule(LabFeature feature) =>
        feature is LabFeature.Mpls or LabFeature.MplsTunnel
        && ground.MayLoadModules
        && ChildProgram.Run("modprobe", ["-q", LabFeatures.ModuleOf(feature)]).Succeeded;
}
