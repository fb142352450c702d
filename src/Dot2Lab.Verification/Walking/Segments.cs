using System.Collections.Concurrent;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Broadcast domains: who hears a frame that a device sends (drivers/net/veth.c; net/bridge/br_forward.c).</summary>
internal sealed class Segments
{
    private readonly ConcurrentDictionary<Device, IReadOnlyList<Wire>> _known = new();
    private readonly ConcurrentDictionary<Device, bool> _storms = new();

    /// <summary>Every other device of the segment that is up and hands frames to IP or MPLS.</summary>
    internal IReadOnlyList<Wire> From(Device device) => _known.GetOrAdd(device, Explore);

    /// <summary>Whether broadcasts on a device's segment never end, so that it is open which frames still find room.</summary>
    internal bool HasStorm(Device device) => _storms.GetOrAdd(device, asked =>
        Storms.Blow(From(asked).Select(wire => wire.End).Append(asked).Where(end => end.Kind == DeviceKind.Bridge)));

    /// <summary>The ports of a bridge over which it sends frames, as long as no spanning tree blocks them.</summary>
    internal static IEnumerable<Device> Forwarding(Device bridge) =>
        bridge.IsUp ? bridge.Ports.Where(port => port is { IsUp: true, HasCarrier: true }) : [];

    private static List<Wire> Explore(Device start)
    {
        var found = new List<Wire>();
        var seen = new HashSet<Device> { start };
        var open = new Queue<(Device Sender, IReadOnlyList<(Device, Device?)> Bridges, Device? Narrowest)>();
        foreach (var port in start.Kind == DeviceKind.Bridge ? Forwarding(start) : [start])
        {
            open.Enqueue((port, [], null));
        }

        while (open.TryDequeue(out var at))
        {
            if (at.Sender.Peer is not { IsUp: true } end || !at.Sender.IsUp || !seen.Add(end))
            {
                continue;
            }

            var narrowest = Narrower(at.Narrowest, end);
            if (!end.IsBridgePort)
            {
                found.Add(new Wire(end, at.Bridges, narrowest));
                continue;
            }

            var bridge = end.Master!;
            if (!bridge.IsUp)
            {
                continue;
            }

            if (seen.Add(bridge))
            {
                found.Add(new Wire(bridge, [.. at.Bridges, (end, null)], narrowest));
            }

            foreach (var port in Forwarding(bridge).Where(port => port != end && seen.Add(port)))
            {
                open.Enqueue((port, [.. at.Bridges, (end, port)], Narrower(narrowest, port)));
            }
        }

        return found;
    }

    private static Device Narrower(Device? known, Device other) => known is null || other.Mtu < known.Mtu ? other : known;
}
